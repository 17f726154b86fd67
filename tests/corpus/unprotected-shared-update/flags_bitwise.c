// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  unsigned seen = 0;
#pragma omp parallel for shared(seen)
  for (int i = 0; i < 96; i++)
    seen |= 1u << (i % 32);
//  ^^^^ missing-reduction or unprotected-shared-update seen write/read
  printf("%x\n", seen != 0);
  return 0;
}
