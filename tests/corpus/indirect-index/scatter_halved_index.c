// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct mesh {
  int n;
  int *node;
  double *load;
};

int main(void)
{
  struct mesh m;
  m.n = 300;
  m.node = malloc(sizeof(int) * m.n);
  m.load = calloc(m.n, sizeof(double));
  for (int e = 0; e < m.n; e++)
    m.node[e] = e / 2;
#pragma omp parallel for schedule(static, 1)
  for (int e = 0; e < m.n; e++)
    m.load[m.node[e]] += 0.5 * e;
//  ^^^^^^^^^^^^^^^^^ indirect-index or data-race or loop-carried-dependence or unprotected-shared-update load|m.load|m write/read
  printf("%g\n", m.load[m.n - 1]);
  free(m.node);
  free(m.load);
  return 0;
}
