// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { ELEMS = 400 };

static int conn[ELEMS][2];
static double nodal[ELEMS + 1];

static void assemble(int first, int step)
{
#pragma omp parallel for schedule(static, 1)
  for (int e = first; e < ELEMS; e += step) {
    nodal[conn[e][0]] += 0.5;
//  ^^^^^^^^^^^^^^^^^ indirect-index or data-race or loop-carried-dependence or unprotected-shared-update nodal write
    nodal[conn[e][1]] += 0.5;
//  ^^^^^^^^^^^^^^^^^ other: indirect-index or data-race or loop-carried-dependence or unprotected-shared-update nodal write
  }
}

int main(void)
{
  for (int e = 0; e < ELEMS; e++) {
    conn[e][0] = e;
    conn[e][1] = e + 1;
  }
  assemble(0, 1);
  printf("%g\n", nodal[10]);
  return 0;
}
