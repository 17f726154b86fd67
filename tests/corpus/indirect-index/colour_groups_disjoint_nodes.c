// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { ELEMS = 400 };

static int conn[ELEMS][2];
static double nodal[ELEMS + 1];

static void assemble(int first, int step)
{
#pragma omp parallel for schedule(static, 1)
  for (int e = first; e < ELEMS; e += step) {
    nodal[conn[e][0]] += 0.5;
    nodal[conn[e][1]] += 0.5;
  }
}

int main(void)
{
  for (int e = 0; e < ELEMS; e++) {
    conn[e][0] = e;
    conn[e][1] = e + 1;
  }
  assemble(0, 2);
  assemble(1, 2);
  printf("%g\n", nodal[10]);
  return 0;
}
