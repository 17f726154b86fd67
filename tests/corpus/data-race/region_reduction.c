// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int members = 0;
#pragma omp parallel num_threads(4) reduction(+ : members)
  {
    members += 1;
  }
  printf("%d\n", members);
  return 0;
}
