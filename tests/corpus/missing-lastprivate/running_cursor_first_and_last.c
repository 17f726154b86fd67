// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int x[260], best = 7, i;

  for (i = 0; i < 260; i++)
    x[i] = (i * 19) % 37;

#pragma omp parallel for firstprivate(best) lastprivate(best)
  for (i = 0; i < 260; i++) {
    if (x[i] > 30)
      best = x[i] - 30;
    x[i] = x[i] * 2 - best;
  }
  printf("%d %d\n", best >= 0, x[0] != 99);
  return 0;
}
