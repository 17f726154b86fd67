// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

#define RE(z, i) (z)[2 * (i)]
#define IM(z, i) (z)[2 * (i) + 2]

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 333;
  double *z = malloc((2 * n + 2) * sizeof(double));

  for (int i = 0; i < 2 * n + 2; i++)
    z[i] = i % 10;
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n; i++) {
    double re = RE(z, i);
//              ^^^^^^^^ or: loop-carried-dependence or data-race or unprotected-shared-update or aliasing-pointers z read
    RE(z, i) = -IM(z, i);
//  ^^^^^^^^ loop-carried-dependence or data-race or unprotected-shared-update or aliasing-pointers z write
//              ^^^^^^^^ or: loop-carried-dependence or data-race or unprotected-shared-update or aliasing-pointers z read
    IM(z, i) = re;
//  ^^^^^^^^ loop-carried-dependence or data-race or unprotected-shared-update or aliasing-pointers z write
  }
  printf("%f\n", z[n]);
  free(z);
  return 0;
}
