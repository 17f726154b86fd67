// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double cell[8] = {0}, *where = cell, out[80];
#pragma omp parallel for firstprivate(where)
  for (int i = 0; i < 80; i++) {
    where = cell + i % 8;
    out[i] = *where + i;
  }
  printf("%f\n", out[79]);
  return 0;
}
