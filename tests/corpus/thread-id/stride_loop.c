// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 210

int main(void)
{
  int v[N] = {0};
#pragma omp parallel num_threads(6)
  {
    int me = omp_get_thread_num();
    const int stride = 4;
    for (int i = me; i < N; i += stride)
      v[i] += me + 1;
//    ^^^^ data-race or loop-carried-dependence or unprotected-shared-update v write/read
  }
  printf("%d\n", v[5]);
  return 0;
}
