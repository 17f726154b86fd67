// pcwm-label: no-race
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int team = 0;
#pragma omp parallel
  {
#pragma omp single
    team = omp_get_num_threads();
  }
  printf("%d\n", team > 0);
  return 0;
}
