// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 96

int main(void)
{
  int a[N], b[N + 2];
  for (int i = 0; i < N + 2; i++)
    b[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i += 2) {
    a[i] = b[i + 1];
    a[i + 1] = b[i + 2];
  }
  printf("%d\n", a[N - 1]);
  return 0;
}
