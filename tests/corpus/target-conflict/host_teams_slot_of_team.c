// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int slot[64] = {0};

#pragma omp teams num_teams(4) thread_limit(2) shared(slot)
  {
    int me = omp_get_team_num();
    for (int k = 0; k < 100; k++)
      slot[me] += k;
  }
  printf("%d\n", slot[0] > 0);
  return 0;
}
