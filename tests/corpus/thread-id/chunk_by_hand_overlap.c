// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define N 160

int main(void)
{
  int a[N + 1];
#pragma omp parallel num_threads(4)
  {
    int me = omp_get_thread_num();
    int chunk = N / 4;
    for (int j = 0; j <= chunk; j++)
      a[me * chunk + j] = me;
//    ^^^^^^^^^^^^^^^^^ loop-carried-dependence or unprotected-shared-update or data-race a write/write
  }
  printf("%d\n", a[N - 1]);
  return 0;
}
