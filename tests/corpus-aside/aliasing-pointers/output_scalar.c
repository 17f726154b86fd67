// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void norm2(const double *v, int n, double *out)
{
  double s = 0;
  for (int i = 0; i < n; i++)
    s += v[i] * v[i];
  *out = s;
//^^^^ aliasing-pointers or unprotected-shared-update out|last|result write/write
}

int main(void)
{
  static double vec[50][20];
  double result;
  for (int i = 0; i < 50; i++)
    for (int j = 0; j < 20; j++)
      vec[i][j] = i - j;
#pragma omp parallel for
  for (int i = 0; i < 50; i++)
    norm2(vec[i], 20, &result);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ or: aliasing-pointers or unprotected-shared-update out|last|result write/write
  printf("%g\n", result);
  return 0;
}
