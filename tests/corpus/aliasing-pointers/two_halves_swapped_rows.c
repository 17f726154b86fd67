// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 100;
  double *all = calloc((size_t)n, sizeof(double));
  double *upper = all + n / 2 - 1;
#pragma omp parallel for
  for (int i = 0; i < n / 2; i++)
    upper[i] = all[i] + 1.0;
//  ^^^^^^^^ aliasing-pointers or loop-carried-dependence all|upper write
//             ^^^^^^ other: aliasing-pointers or loop-carried-dependence all|upper read
  printf("%d\n", all[n - 2] > 0);
  free(all);
  return 0;
}
