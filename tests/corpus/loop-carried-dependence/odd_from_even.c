// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 200

int main(void)
{
  double v[N];
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp parallel for
  for (int i = 1; i < N; i += 2)
    v[i] = v[i - 1] * 2.0;
  printf("%f\n", v[N - 1]);
  return 0;
}
