// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 210

int main(void)
{
  int v[N] = {0};
#pragma omp parallel
  {
    int me = omp_get_thread_num();
    const int stride = omp_get_num_threads();
    for (int i = me; i < N; i += stride)
      v[i] += me + 1;
  }
  printf("%d\n", v[5]);
  return 0;
}
