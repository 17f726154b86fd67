// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef struct stencil {
  double w[5];
  double buf[16];
} stencil;

static double apply(stencil s, int i)
{
  double *buf = s.buf;
  const double *w = s.w;
  double r = 0;
  for (int k = 0; k < 5; k++)
    buf[k] = w[k] * (i + k);
  for (int k = 0; k < 5; k++)
    r += buf[k];
  return r;
}

int main(void)
{
  stencil st = {{1, 2, 3, 2, 1}, {0}};
  double out[256];

#pragma omp parallel for
  for (int i = 0; i < 256; i++)
    out[i] = apply(st, i);

  printf("%f\n", out[200]);
  return 0;
}
