// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int out[2] = {0};
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(3)
  {
#pragma omp parallel num_threads(2)
    {
      out[omp_get_thread_num()] += 1;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ unprotected-shared-update or data-race or missing-reduction out write/read
    }
  }
  printf("%d\n", out[0] > 0);
  return 0;
}
