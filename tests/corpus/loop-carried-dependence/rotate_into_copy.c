// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 80

int main(void)
{
  int ring[N], sum[N];
  for (int i = 0; i < N; i++)
    ring[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    sum[i] = ring[i] + ring[(i + 1) % N];
  printf("%d\n", sum[N - 1]);
  return 0;
}
