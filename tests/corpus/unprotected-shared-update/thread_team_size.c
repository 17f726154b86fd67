// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int team = 0;
#pragma omp parallel
  {
    team = omp_get_num_threads();
//  ^^^^ unprotected-shared-update or missing-private or missing-lastprivate or data-race team write/write
  }
  printf("%d\n", team > 0);
  return 0;
}
