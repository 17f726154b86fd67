// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define PARTICLES 200
#define CELLS 10

int main(void)
{
  double x[PARTICLES];
  int count[CELLS] = {0}, cursor[CELLS] = {0}, order[PARTICLES + 1];
  for (int p = 0; p < PARTICLES; p++)
    x[p] = (p * 37 % 100) / 100.0;
  for (int p = 0; p < PARTICLES; p++)
    count[(int)(x[p] * CELLS)]++;
  for (int c = 1; c < CELLS; c++)
    cursor[c] = cursor[c - 1] + count[c - 1];
#pragma omp parallel for
  for (int p = 0; p < PARTICLES; p++) {
    int c = (int)(x[p] * CELLS);
    int at = cursor[c]++;
//           ^^^^^^^^^ indirect-index or unprotected-shared-update or missing-reduction cursor write/read
    order[at] = p;
//  ^^^^^^^^^ maybe: indirect-index or unprotected-shared-update or loop-carried-dependence order write/write
  }
  printf("%d\n", order[0] >= 0);
  return 0;
}
