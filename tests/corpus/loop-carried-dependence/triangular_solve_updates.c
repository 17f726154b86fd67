// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int n = 200;
  double *l = malloc(sizeof *l * n * n), *b = malloc(sizeof *b * n);
  for (int i = 0; i < n; i++) {
    b[i] = i + 1;
    for (int j = 0; j < n; j++)
      l[i * n + j] = i == j ? 2.0 : 1.0 / (1 + i + j);
  }
  for (int j = 0; j < n; j++) {
    b[j] /= l[j * n + j];
#pragma omp parallel for
    for (int i = j + 1; i < n; i++)
      b[i] -= l[i * n + j] * b[j];
  }
  printf("%g\n", b[n - 1]);
  free(l);
  free(b);
  return 0;
}
