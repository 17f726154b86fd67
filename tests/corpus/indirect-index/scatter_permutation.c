// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  int order[N], out[N];
  for (int i = 0; i < N; i++)
    order[i] = N - 1 - i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    out[order[i]] = i;
  printf("%d\n", out[0]);
  return 0;
}
