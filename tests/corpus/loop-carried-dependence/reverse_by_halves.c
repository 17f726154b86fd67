// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 101

int main(void)
{
  int a[N];
  for (int i = 0; i < N; i++)
    a[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N / 2; i++) {
    int keep = a[i];
    a[i] = a[N - 1 - i];
    a[N - 1 - i] = keep;
  }
  printf("%d %d\n", a[0], a[N - 1]);
  return 0;
}
