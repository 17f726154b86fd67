// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define LEN 140

int main(void)
{
  float cost[LEN + 1];
  cost[LEN] = 0.0f;
#pragma omp parallel for
  for (int stage = LEN - 1; stage >= 0; --stage)
    cost[stage] = cost[stage + 1] + (stage & 3);
//  ^^^^^^^^^^^ loop-carried-dependence cost write
//                ^^^^^^^^^^^^^^^ other: loop-carried-dependence cost read
  printf("%f\n", cost[0]);
  return 0;
}
