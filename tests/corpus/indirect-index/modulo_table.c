// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 50

int main(void)
{
  int slot[N], out[N] = {0};
  for (int i = 0; i < N; i++)
    slot[i] = i % 10;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < N; i++)
    out[slot[i]] = i;
//  ^^^^^^^^^^^^ indirect-index or loop-carried-dependence or unprotected-shared-update out write/write
  printf("%d\n", out[1] >= 0);
  return 0;
}
