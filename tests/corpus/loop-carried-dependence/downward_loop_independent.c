// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define LEN 140

int main(void)
{
  float cost[LEN + 1], bonus[LEN + 1];
  for (int s = 0; s <= LEN; s++)
    bonus[s] = s;
  cost[LEN] = 0.0f;
#pragma omp parallel for
  for (int stage = LEN - 1; stage >= 0; --stage)
    cost[stage] = bonus[stage + 1] + (stage & 3);
  printf("%f\n", cost[0]);
  return 0;
}
