// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ELEMENTS 60

int main(void)
{
  int node[ELEMENTS][2];
  double load[ELEMENTS + 1] = {0};
  for (int e = 0; e < ELEMENTS; e++) {
    node[e][0] = e;
    node[e][1] = e + 1;
  }
#pragma omp parallel for
  for (int e = 0; e < ELEMENTS; e++)
    for (int k = 0; k < 2; k++)
      load[node[e][k]] += 0.5;
//    ^^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or missing-reduction load write/read
  printf("%d\n", load[1] > 0);
  return 0;
}
