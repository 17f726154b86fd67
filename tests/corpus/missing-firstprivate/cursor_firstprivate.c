// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int out[60], offset = 100;
#pragma omp parallel num_threads(3) firstprivate(offset)
  {
    int first = 1;
#pragma omp for
    for (int i = 0; i < 60; i++) {
      if (first) {
        offset += 1;
        first = 0;
      }
      out[i] = offset + i;
    }
  }
  printf("%d\n", out[0] > 0);
  return 0;
}
