// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 70

int main(void)
{
  int a[N], s = 0, t = 0;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    a[i] = i;
  for (int i = 1; i < N; i++)
    a[i] += a[i - 1];
  s = a[N - 1];
#pragma omp parallel for reduction(+ : t)
  for (int i = 0; i < N; i++)
    t += a[i] + s;
  s += t;
  printf("%d\n", s);
  return 0;
}
