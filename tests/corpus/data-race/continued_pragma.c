// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  long ticks = 0;
  int i;
#ifdef _OPENMP
#pragma omp parallel for default(shared) \
    private(i) schedule(static) /* balanced */ \
    reduction(+ : ticks)
#endif
  for (i = 0; i < 90; i++)
    ticks = ticks + i % 4;
  printf("%ld\n", ticks);
  return 0;
}
