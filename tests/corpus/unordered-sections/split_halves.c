// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

static void scale(double *from, double *to, double f)
{
  for (double *p = from; p < to; p++)
    *p *= f;
}

int main(void)
{
  double x[N];
  for (int i = 0; i < N; i++)
    x[i] = i;
#pragma omp parallel sections
  {
#pragma omp section
    scale(x, x + N / 2, 2.0);
#pragma omp section
    scale(x + N / 2, x + N, 3.0);
  }
  printf("%f\n", x[N - 1]);
  return 0;
}
