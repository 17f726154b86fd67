// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  int order[N], out[N];
  for (int i = 0; i < N; i++)
    order[i] = i / 2;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < N; i++)
    out[order[i]] = i;
//  ^^^^^^^^^^^^^ indirect-index or loop-carried-dependence or unprotected-shared-update out write/write
  printf("%d\n", out[0] >= 0);
  return 0;
}
