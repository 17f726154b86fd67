// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  long ticks = 0;
  int i;
#ifdef _OPENMP
#pragma omp parallel for default(shared) \
    private(i) schedule(static)
#endif
  for (i = 0; i < 90; i++)
    ticks = ticks + i % 4;
//  ^^^^^ missing-reduction ticks write/write
//          ^^^^^ other: missing-reduction ticks read
  printf("%d\n", ticks > 0);
  return 0;
}
