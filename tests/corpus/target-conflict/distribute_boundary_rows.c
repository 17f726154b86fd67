// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int n = 128, m = 64;
  double *g = malloc(sizeof *g * n * m);
  for (int k = 0; k < n * m; k++)
    g[k] = k % 3;
#pragma omp target teams distribute parallel for map(tofrom : g[0 : n * m])
  for (int i = 0; i < n - 1; i++)
    for (int j = 0; j < m; j++)
      g[i * m + j] += g[(i + 1) * m + j];
//    ^^^^^^^^^^^^ loop-carried-dependence or target-conflict or data-race g write
//                    ^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or target-conflict or data-race g read
  printf("%g\n", g[0]);
  free(g);
  return 0;
}
