// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

static void scale(double *x, int from, int to, double f)
{
  for (int i = from; i < to; i++)
    x[i] *= f;
//  ^^^^ unordered-sections x write/read
}

int main(void)
{
  double x[N];
  for (int i = 0; i < N; i++)
    x[i] = i;
#pragma omp parallel sections
  {
#pragma omp section
    scale(x, 0, N / 2 + 1, 2.0);
//        ^ or: unordered-sections x write/read
#pragma omp section
    scale(x, N / 2, N, 3.0);
//        ^ or: unordered-sections x write/read
  }
  printf("%f\n", x[N - 1]);
  return 0;
}
