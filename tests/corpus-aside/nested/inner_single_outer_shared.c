// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  int phase = 0, out[8] = {0};
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(3)
  {
    int outer = omp_get_thread_num();
#pragma omp parallel num_threads(2)
    {
#pragma omp single
      phase = outer;
//    ^^^^^ unprotected-shared-update or missing-private or missing-barrier phase write/write
#pragma omp master
      out[outer] = phase;
//                 ^^^^^ other: unprotected-shared-update or missing-private or missing-barrier phase read
    }
  }
  printf("%d\n", out[0]);
  return 0;
}
