// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#define PARTICLES 200
#define CELLS 10

int main(void)
{
  double x[PARTICLES];
  int count[CELLS] = {0}, offset[CELLS + 1] = {0}, order[PARTICLES];
  for (int p = 0; p < PARTICLES; p++)
    x[p] = (p * 37 % 100) / 100.0;
#pragma omp parallel for
  for (int p = 0; p < PARTICLES; p++) {
    int c = (int)(x[p] * CELLS);
#pragma omp atomic
    count[c]++;
  }
  for (int c = 0; c < CELLS; c++)
    offset[c + 1] = offset[c] + count[c];
#pragma omp parallel for
  for (int c = 0; c < CELLS; c++) {
    int at = offset[c];
    for (int p = 0; p < PARTICLES; p++)
      if ((int)(x[p] * CELLS) == c)
        order[at++] = p;
  }
  printf("%d\n", order[0]);
  return 0;
}
