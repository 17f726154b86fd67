// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  unsigned seen = 0;
#pragma omp parallel for reduction(| : seen)
  for (int i = 0; i < 96; i++)
    seen |= 1u << (i % 32);
  printf("%x\n", seen);
  return 0;
}
