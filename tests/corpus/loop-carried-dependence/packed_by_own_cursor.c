// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int triple[300], at = 0;
  for (int i = 0; i < 300; i++)
    triple[i] = -1;
#pragma omp parallel for firstprivate(at)
  for (int i = 0; i < 100; i++) {
    triple[at] = i;
//  ^^^^^^^^^^ loop-carried-dependence or indirect-index or data-race triple write/write
    triple[at + 1] = 2 * i;
//  ^^^^^^^^^^^^^^ or: loop-carried-dependence or indirect-index or data-race triple write/write
    at += 3;
  }
  printf("%d %d\n", triple[0], triple[299]);
  return 0;
}
