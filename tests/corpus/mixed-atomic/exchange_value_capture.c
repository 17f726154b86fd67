// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//      ^^^^^^ mixed-atomic latest write
      }
      if (latest != old)
//        ^^^^^^ other: mixed-atomic latest read
        changed++;
    }
  }
  printf("%d %d\n", latest > 0, changed);
  return 0;
}
