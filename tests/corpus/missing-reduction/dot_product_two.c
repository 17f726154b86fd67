// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define LEN 1000

static double dot(const double *x, const double *y, int n)
{
  double result = 0.0;
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n; ++i)
    result += x[i] * y[i];
//  ^^^^^^ missing-reduction result write/read
  return result;
}

int main(void)
{
  static double x[LEN], y[LEN];
  for (int i = 0; i < LEN; ++i) {
    x[i] = i * 0.5;
    y[i] = 2.0;
  }
  printf("%f\n", dot(x, y, LEN));
  return 0;
}
