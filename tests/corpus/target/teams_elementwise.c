// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  int v[N], w[N];
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp target teams distribute parallel for map(to : v) map(from : w)
  for (int i = 0; i < N; i++)
    w[i] = 2 * v[i];
  printf("%d\n", w[N - 1]);
  return 0;
}
