// pcwm-label: race
// pcwm-unconfirmed: clang 19 gives each task of this combined construct a copy of its own, shared clause or not
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int cost[160], best = 1 << 20;

  for (int i = 0; i < 160; i++)
    cost[i] = 500 + (i * 57) % 211;

#pragma omp parallel masked taskloop grainsize(8) shared(best)
  for (int i = 0; i < 160; i++) {
    if (i % 8 == 0)
      usleep(200);
    if (cost[i] < best)
//                ^^^^ other: missing-reduction or unprotected-shared-update or task-captures-shared or data-race or missing-taskwait best read
      best = cost[i];
//    ^^^^ missing-reduction or unprotected-shared-update or task-captures-shared or data-race or missing-taskwait best write/write
  }
  printf("%d\n", best);
  return 0;
}
