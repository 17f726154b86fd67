// pcwm-label: race
// pcwm-unconfirmed: host teams run one after the other
#include <stdio.h>

int main(void)
{
  int arrivals = 0;
#pragma omp teams num_teams(4) thread_limit(2) shared(arrivals)
  {
    arrivals = arrivals + 1;
//  ^^^^^^^^ target-conflict or unprotected-shared-update or missing-reduction arrivals write/write
//             ^^^^^^^^ other: target-conflict or unprotected-shared-update or missing-reduction arrivals read
  }
  printf("%d\n", arrivals > 0);
  return 0;
}
