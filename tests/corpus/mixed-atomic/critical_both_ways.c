// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double heat = 0.0;
#pragma omp parallel num_threads(8)
  {
    for (int k = 0; k < 20; k++) {
      if (k % 2) {
#pragma omp critical
        heat += 0.5;
      } else {
#pragma omp critical
        heat += 0.25;
      }
    }
  }
  printf("%f\n", heat);
  return 0;
}
