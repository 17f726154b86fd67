// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void solve_upper(int n, const double *u, double *x)
{
  for (int col = n - 1; col >= 0; col--) {
    x[col] /= u[col * n + col];
#pragma omp parallel for
    for (int row = 0; row < col; row++)
      x[row] -= u[row * n + col] * x[col];
  }
}

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 110;
  double *u = calloc((size_t)n * n, sizeof *u);
  double *x = malloc(n * sizeof *x);

  for (int i = 0; i < n; i++) {
    x[i] = 1.0 + i;
    for (int j = i; j < n; j++)
      u[i * n + j] = i == j ? 4.0 : 0.01;
  }
  solve_upper(n, u, x);
  printf("%f\n", x[0]);
  free(u);
  free(x);
  return 0;
}
