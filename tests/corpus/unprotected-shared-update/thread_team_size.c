// pcwm-label: race
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int team = 0;
#pragma omp parallel
  {
    team = omp_get_num_threads();
//  ^^^^ unprotected-shared-update or missing-private or missing-lastprivate team write/write
  }
  printf("%d\n", team > 0);
  return 0;
}
