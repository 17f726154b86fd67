// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int n = 128, m = 64;
  double *g = malloc(sizeof *g * n * m);
  for (int k = 0; k < n * m; k++)
    g[k] = k % 3;
#pragma omp target teams distribute parallel for map(tofrom : g[0 : n * m])
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m - 1; j++)
      g[i * m + j] += g[i * m + j + 1];
  printf("%g\n", g[0]);
  free(g);
  return 0;
}
