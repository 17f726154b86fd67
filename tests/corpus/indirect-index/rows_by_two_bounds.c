// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { ROWS = 200 };

struct rows {
  int n;
  int start[ROWS + 1];
  double value[3 * ROWS + 1];
};

static void scale(struct rows *m, double s)
{
#pragma omp parallel for
  for (int r = 0; r < m->n; r++)
    for (int k = m->start[r], end = m->start[r + 1]; k < end; ++k)
      m->value[k] *= s + r;
}

static struct rows m;

int main(void)
{
  m.n = ROWS;
  for (int r = 0; r <= ROWS; r++)
    m.start[r] = 3 * r - r % 3;
  for (int k = 0; k < 3 * ROWS; k++)
    m.value[k] = k;
  scale(&m, 2.0);
  printf("%.1f\n", m.value[5]);
  return 0;
}
