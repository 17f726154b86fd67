// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct packed {
  int rows;
  int *first;
  int *where;
  double *entry;
};

static void scale(const struct packed *m, double by)
{
#pragma omp parallel for schedule(static, 2)
  for (int r = 0; r < m->rows; r++)
    for (int k = m->first[r]; k < m->first[r + 1]; k++)
      m->entry[k] *= by;
}

int main(void)
{
  struct packed m = {40, malloc(41 * sizeof(int)), malloc(120 * sizeof(int)), malloc(120 * sizeof(double))};
  for (int r = 0; r <= 40; r++)
    m.first[r] = 3 * r;
  for (int k = 0; k < 120; k++) {
    m.where[k] = (7 * k) % 40;
    m.entry[k] = k;
  }
  scale(&m, 0.5);
  printf("%g\n", m.entry[119]);
  free(m.first);
  free(m.where);
  free(m.entry);
  return 0;
}
