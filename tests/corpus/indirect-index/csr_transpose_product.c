// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int rows;
  int *ptr, *col;
  double *val;
} csr;

static void multiply(const csr *m, const double *x, double *y)
{
#pragma omp parallel for schedule(static)
  for (int r = 0; r < m->rows; r++)
    for (int k = m->ptr[r]; k < m->ptr[r + 1]; k++)
      y[m->col[k]] += m->val[k] * x[r];
//    ^^^^^^^^^^^^ indirect-index or unprotected-shared-update y write/read
}

int main(void)
{
  enum { R = 120, NNZ = 3 * R };
  csr m = {R, malloc((R + 1) * sizeof(int)), malloc(NNZ * sizeof(int)), malloc(NNZ * sizeof(double))};
  double x[R], y[R];
  for (int r = 0; r <= R; r++)
    m.ptr[r] = 3 * r;
  for (int r = 0; r < R; r++) {
    x[r] = r;
    y[r] = 0;
    for (int d = 0; d < 3; d++) {
      m.col[3 * r + d] = (r + d * 5) % 40;
      m.val[3 * r + d] = d + 1;
    }
  }
  multiply(&m, x, y);
  printf("%g\n", y[10]);
  free(m.ptr);
  free(m.col);
  free(m.val);
  return 0;
}
