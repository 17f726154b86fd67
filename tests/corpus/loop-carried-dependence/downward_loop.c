// pcwm-label: race
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
