// pcwm-label: race
// pcwm-confirmed: 2 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int bins[400];
  for (int i = 0; i < 400; i++)
    bins[i] = i;
#pragma omp parallel for
  for (int i = 0; i < 400; i++)
    bins[i / 2] = bins[i / 2] + bins[399 - i / 4] % 3;
//  ^^^^^^^^^^^ loop-carried-dependence bins write/write
//                ^^^^^^^^^^^ other: loop-carried-dependence bins read
  printf("%d\n", bins[10]);
  return 0;
}
