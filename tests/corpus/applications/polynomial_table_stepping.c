// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define POINTS 90

int main(void)
{
  double table[POINTS], x = -1.0;
  const double step = 2.0 / (POINTS - 1);
#pragma omp parallel for
  for (int k = 0; k < POINTS; k++) {
    table[k] = x * x - 0.5;
//             ^ other: loop-carried-dependence or unprotected-shared-update or missing-reduction or missing-private x read
//                 ^ other: loop-carried-dependence or unprotected-shared-update or missing-reduction or missing-private x read
    x += step;
//  ^ loop-carried-dependence or unprotected-shared-update or missing-reduction or missing-private x write/read
  }
  printf("%d\n", table[0] > -2);
  return 0;
}
