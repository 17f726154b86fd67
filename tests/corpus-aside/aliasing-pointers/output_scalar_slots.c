// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void norm2(const double *v, int n, double *out)
{
  double s = 0;
  for (int i = 0; i < n; i++)
    s += v[i] * v[i];
  *out = s;
}

int main(void)
{
  static double vec[50][20];
  double result[50];
  for (int i = 0; i < 50; i++)
    for (int j = 0; j < 20; j++)
      vec[i][j] = i - j;
#pragma omp parallel for
  for (int i = 0; i < 50; i++)
    norm2(vec[i], 20, &result[i]);
  printf("%g\n", result[49]);
  return 0;
}
