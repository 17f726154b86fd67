// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

int main(void)
{
  int a[N + 1];
  for (int i = 0; i <= N; i++)
    a[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    if (i % 2 == 0)
      a[i] = a[i + 1] * 3;
  }
  printf("%d\n", a[0]);
  return 0;
}
