// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  int a[4 * N + 2];
  for (int i = 0; i < 4 * N + 2; i++)
    a[i] = 0;
#pragma omp parallel for schedule(static, 3)
  for (int i = 0; i < N; i++)
    a[2 * i] = a[4 * i + 1] + 1;
  printf("%d\n", a[0]);
  return 0;
}
