// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#define LIMIT 1200

static char composite[LIMIT];

int main(void)
{
  int count = 0;
#pragma omp parallel for schedule(static, 1)
  for (int p = 2; p < 35; p++)
    for (int m = p * p; m < LIMIT; m += p)
      composite[m] = 1;
//    ^^^^^^^^^^^^ loop-carried-dependence or unprotected-shared-update composite write/write
  for (int k = 2; k < LIMIT; k++)
    count += !composite[k];
  printf("%d\n", count);
  return 0;
}
