// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int out[3];
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(3)
  {
    int last = 0;
#pragma omp parallel num_threads(2)
    {
      last = omp_get_thread_num();
//    ^^^^ unprotected-shared-update or missing-private or data-race last write/write
    }
    out[omp_get_thread_num()] = last;
  }
  printf("%d\n", out[0] >= 0);
  return 0;
}
