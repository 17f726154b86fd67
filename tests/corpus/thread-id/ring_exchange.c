// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int out[64], in[64];
#pragma omp parallel
  {
    int me = omp_get_thread_num(), n = omp_get_num_threads();
    out[me] = 10 * me;
#pragma omp barrier
    in[me] = out[(me + 1) % n];
  }
  printf("%d\n", in[0] >= 0);
  return 0;
}
