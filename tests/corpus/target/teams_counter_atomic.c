// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int arrivals = 0;
#pragma omp teams num_teams(4) thread_limit(2) shared(arrivals)
  {
#pragma omp atomic
    arrivals = arrivals + 1;
  }
  printf("%d\n", arrivals > 0);
  return 0;
}
