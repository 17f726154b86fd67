// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int n = 130, a[130];
#pragma omp parallel
  {
    int me = omp_get_thread_num();
    for (int i = 0; i < n; i++)
      a[i] = i + me;
//    ^^^^ unprotected-shared-update or loop-carried-dependence or data-race or missing-private a write/write
  }
  printf("%d\n", a[n - 1]);
  return 0;
}
