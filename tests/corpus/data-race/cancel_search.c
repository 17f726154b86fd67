// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int hay[600], where = -1;
  for (int i = 0; i < 600; i++)
    hay[i] = i % 40;
#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < 600; i++) {
      if (hay[i] == 21) {
        where = i;
//      ^^^^^ data-race or unprotected-shared-update where write/write
#pragma omp cancel for
      }
#pragma omp cancellation point for
    }
  }
  printf("%d\n", where >= 0);
  return 0;
}
