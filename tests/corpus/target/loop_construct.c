// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

int main(void)
{
  double a[N], s = 0.0;
#pragma omp parallel
  {
#pragma omp loop
    for (int i = 0; i < N; i++)
      a[i] = 0.5 * i;
  }
#pragma omp parallel
  {
#pragma omp loop reduction(+ : s)
    for (int i = 0; i < N; i++)
      s += a[i];
  }
  printf("%f\n", s);
  return 0;
}
