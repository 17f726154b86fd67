// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct packed {
  int rows;
  int *first;
  int *where;
  double *entry;
};

static void scatter(const struct packed *m, const double *in, double *out)
{
#pragma omp parallel for schedule(static, 2)
  for (int r = 0; r < m->rows; r++)
    for (int k = m->first[r]; k < m->first[r + 1]; k++)
      out[m->where[k]] += m->entry[k] * in[r];
//    ^^^^^^^^^^^^^^^^ indirect-index out write/read
}

int main(void)
{
  struct packed m = {40, malloc(41 * sizeof(int)), malloc(120 * sizeof(int)), malloc(120 * sizeof(double))};
  double *in = malloc(40 * sizeof(double)), *out = calloc(40, sizeof(double));
  for (int r = 0; r <= 40; r++)
    m.first[r] = 3 * r;
  for (int k = 0; k < 120; k++) {
    m.where[k] = (7 * k) % 40;
    m.entry[k] = k;
  }
  for (int r = 0; r < 40; r++)
    in[r] = 1.0;
  scatter(&m, in, out);
  printf("%g\n", out[5]);
  free(m.first);
  free(m.where);
  free(m.entry);
  free(in);
  free(out);
  return 0;
}
