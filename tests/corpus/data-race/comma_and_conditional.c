// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int even = 0, odd = 0;
#pragma omp parallel for
  for (int i = 0; i < 70; i++)
    i % 2 ? odd++ : (even += 2, (void)0);
//          ^^^ missing-reduction or unprotected-shared-update odd write/read
//                   ^^^^ missing-reduction or unprotected-shared-update even write/read
  printf("%d\n", even + odd > 0);
  return 0;
}
