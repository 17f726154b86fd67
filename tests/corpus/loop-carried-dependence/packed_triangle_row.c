// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 120;
  double *t = malloc(sizeof(double) * n * (n + 1) / 2);
#pragma omp parallel for schedule(dynamic)
  for (int i = 0; i < n; i++)
    for (int j = 0; j <= i; j++)
      t[i * (i + 1) / 2 + j] = 1.0 / (i + j + 1);
#pragma omp parallel for
  for (int i = 1; i < n; i++)
    for (int j = 0; j < i; j++)
      t[i * (i + 1) / 2 + j] -= t[i * (i + 1) / 2 + j + 1];
  printf("%g\n", t[n * (n + 1) / 2 - 1]);
  free(t);
  return 0;
}
