// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef struct stencil {
  double w[5];
  double buf[16];
} stencil;

static double apply(stencil *s, int i)
{
  double *buf = s->buf;
  const double *w = s->w;
  double r = 0;
  for (int k = 0; k < 5; k++)
    buf[k] = w[k] * (i + k);
//  ^^^^^^ data-race or missing-private or unprotected-shared-update or aliasing-pointers or loop-carried-dependence buf|s|s->buf|st write/write
  for (int k = 0; k < 5; k++)
    r += buf[k];
//       ^^^^^^ other: data-race or missing-private or unprotected-shared-update or aliasing-pointers or loop-carried-dependence buf|s|s->buf|st read
  return r;
}

int main(void)
{
  stencil st = {{1, 2, 3, 2, 1}, {0}};
  double out[256];

#pragma omp parallel for
  for (int i = 0; i < 256; i++)
    out[i] = apply(&st, i);
//           ^^^^^^^^^^^^^ or: data-race or missing-private or unprotected-shared-update or aliasing-pointers or loop-carried-dependence buf|s|s->buf|st write/write

  printf("%f\n", out[200]);
  return 0;
}
