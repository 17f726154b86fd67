// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int cost[160], best = 1 << 20;

  for (int i = 0; i < 160; i++)
    cost[i] = 500 + (i * 57) % 211;

#pragma omp parallel masked taskloop grainsize(8) reduction(min : best)
  for (int i = 0; i < 160; i++) {
    if (i % 8 == 0)
      usleep(200);
    if (cost[i] < best)
      best = cost[i];
  }
  printf("%d\n", best);
  return 0;
}
