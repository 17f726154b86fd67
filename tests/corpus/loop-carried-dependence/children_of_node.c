// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

enum { NODES = 511 };

int main(void)
{
  long *weight = malloc(sizeof *weight * 2 * NODES);
  for (int i = 0; i < 2 * NODES; i++)
    weight[i] = i % 5;
  for (int first = NODES / 2; first > 0; first = (first - 1) / 2) {
#pragma omp parallel for
    for (int i = first; i <= 2 * first; i++)
      weight[i] += weight[2 * i + 1] + weight[2 * i + 2];
  }
  printf("%ld\n", weight[NODES - 1]);
  free(weight);
  return 0;
}
