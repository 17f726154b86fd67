// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int steps = 0;
#pragma omp parallel for if (0)
  for (int i = 0; i < 10; i++)
    steps += i;
  printf("%d\n", steps);
  return 0;
}
