// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int n = 24, m = 17;
  double *g = malloc((size_t)(n * m) * sizeof(double));
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++)
      g[i * m + j] = i + 0.01 * j;
  printf("%f\n", g[n * m - 1]);
  free(g);
  return 0;
}
