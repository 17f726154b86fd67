// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

static void fill(int *v, int n)
{
  for (int i = 0; i < n; i++)
    v[i] = 3 * i;
//  ^^^^ unprotected-shared-update or loop-carried-dependence or data-race v write/write
}

int main(void)
{
  int v[N];
#pragma omp parallel
  {
    fill(v, N);
//       ^ or: unprotected-shared-update or loop-carried-dependence or data-race v write/write
  }
  printf("%d\n", v[N - 1]);
  return 0;
}
