// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int out[3][2];
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(3)
  {
    int outer = omp_get_thread_num();
#pragma omp parallel num_threads(2) firstprivate(outer)
    {
      out[outer][omp_get_thread_num()] = outer;
    }
  }
  printf("%d\n", out[0][0]);
  return 0;
}
