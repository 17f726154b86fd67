// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <math.h>

typedef struct {
  int nx, ny;
  double *cur, *nxt;
} plate;

#define CELL(p, f, i, j) ((p)->f[(i) * (p)->ny + (j)])

static double sweep(plate *p)
{
  double diff = 0.0;
  int i, j;
#pragma omp parallel for private(j) reduction(max : diff)
  for (i = 1; i < p->nx - 1; i++)
    for (j = 1; j < p->ny - 1; j++) {
      CELL(p, nxt, i, j) = 0.25 * (CELL(p, cur, i - 1, j) + CELL(p, cur, i + 1, j) + CELL(p, cur, i, j - 1) + CELL(p, cur, i, j + 1));
      double d = fabs(CELL(p, nxt, i, j) - CELL(p, cur, i, j));
      if (d > diff)
        diff = d;
    }
  double *t = p->cur;
  p->cur = p->nxt;
  p->nxt = t;
  return diff;
}

int main(void)
{
  plate p = {24, 30, NULL, NULL};
  p.cur = calloc(p.nx * p.ny, sizeof(double));
  p.nxt = calloc(p.nx * p.ny, sizeof(double));
  int rc = 1;
  if (p.cur && p.nxt) {
    for (int j = 0; j < p.ny; j++)
      CELL(&p, cur, 0, j) = CELL(&p, nxt, 0, j) = 10.0 * (j + 1);
    int it = 0;
    while (it < 4 && sweep(&p) > 1e-6)
      it++;
    printf("%d\n", it);
    rc = 0;
  }
  free(p.cur);
  free(p.nxt);
  return rc;
}
