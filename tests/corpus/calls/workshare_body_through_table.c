// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static double acc[4];

static void add(double *cell, double *out, int i)
{
  acc[0] += cell[i];
//^^^^^^ unprotected-shared-update or missing-reduction or data-race acc write/read
  out[i] = cell[i];
}

static void negate(double *cell, double *out, int i)
{
  out[i] = -cell[i];
}

static void (*const ops[])(double *, double *, int) = {negate, add};

int main(void)
{
  double x[210], y[210];
  for (int i = 0; i < 210; i++)
    x[i] = i;
  for (int o = 0; o < 2; o++) {
#pragma omp parallel for
    for (int i = 0; i < 210; i++)
      ops[o](x, y, i);
//    ^^^^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race acc write/read
  }
  printf("%f %f\n", y[7], acc[0]);
  return 0;
}
