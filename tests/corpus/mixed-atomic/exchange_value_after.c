// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int latest = 0, changed = 0;
#pragma omp parallel reduction(+ : changed)
  {
#pragma omp for
    for (int i = 1; i <= 200; i++) {
      int old;
#pragma omp atomic capture
      {
        old = latest;
        latest = i;
      }
      if (i != old)
        changed++;
    }
  }
  printf("%d %d\n", latest > 0, changed);
  return 0;
}
