// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int triple[300], at = 0;
  for (int i = 0; i < 300; i++)
    triple[i] = -1;
#pragma omp parallel for firstprivate(at)
  for (int i = 0; i < 100; i++) {
    at = 3 * i;
    triple[at] = i;
    triple[at + 1] = 2 * i;
  }
  printf("%d %d\n", triple[0], triple[299]);
  return 0;
}
