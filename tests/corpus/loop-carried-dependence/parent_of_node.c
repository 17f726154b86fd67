// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

enum { NODES = 511 };

int main(void)
{
  long *weight = malloc(sizeof *weight * 2 * NODES);
  for (int i = 0; i < 2 * NODES; i++)
    weight[i] = i % 5;
#pragma omp parallel for
  for (int i = 1; i < NODES; i++)
    weight[i] += weight[(i - 1) >> 1];
//  ^^^^^^^^^ loop-carried-dependence or data-race weight write
//               ^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race weight read
  printf("%ld\n", weight[NODES - 1]);
  free(weight);
  return 0;
}
