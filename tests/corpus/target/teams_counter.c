// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
