// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define SLOTS 16

int main(void)
{
  int ring[SLOTS] = {0};
#pragma omp parallel for
  for (int msg = 0; msg < 96; msg++)
    ring[msg % SLOTS] = msg;
//  ^^^^^^^^^^^^^^^^^ loop-carried-dependence or unprotected-shared-update ring write/write
  printf("%d\n", ring[3]);
  return 0;
}
