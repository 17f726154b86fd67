// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static double **plate_new(int rows, int cols)
{
  double **p = malloc(rows * sizeof *p);
  for (int r = 0; r < rows; r++) {
    p[r] = calloc(cols, sizeof **p);
    p[r][0] = 100.0;
  }
  return p;
}

static void plate_free(double **p, int rows)
{
  for (int r = 0; r < rows; r++)
    free(p[r]);
  free(p);
}

static void sweep(double **to, double **from, int rows, int cols)
{
#pragma omp parallel for schedule(static)
  for (int r = 1; r < rows - 1; r++)
    for (int c = 1; c < cols - 1; c++)
      to[r][c] = 0.25 * (from[r - 1][c] + from[r + 1][c] + from[r][c - 1] + from[r][c + 1]);
}

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 120;
  double **now = plate_new(n, n);
  double **then = plate_new(n, n);

  for (int k = 0; k < 4; k++) {
    sweep(then, now, n, n);
    double **keep = now;
    now = then;
    then = keep;
  }
  printf("%f\n", now[1][1]);
  plate_free(now, n);
  plate_free(then, n);
  return 0;
}
