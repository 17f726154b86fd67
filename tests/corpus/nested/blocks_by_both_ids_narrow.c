// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static long total[4 * 3];

int main(void)
{
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(4)
  {
    int group = omp_get_thread_num();
#pragma omp parallel num_threads(3) firstprivate(group)
    for (int k = 0; k < 50; k++)
      total[2 * group + omp_get_thread_num()] += k;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ data-race or unprotected-shared-update or loop-carried-dependence total write/read
  }
  printf("%ld\n", total[0]);
  return 0;
}
