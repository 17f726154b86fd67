// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

static long cell[2 * N];

int main(void)
{
  for (int i = 0; i < 2 * N; i++)
    cell[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    cell[2 * i] = cell[2 * i + 1] + 1;
  printf("%ld\n", cell[2 * N - 2]);
  return 0;
}
