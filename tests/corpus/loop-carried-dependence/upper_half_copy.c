// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define HALF 128

int main(void)
{
  int ring[2 * HALF];
  for (int i = 0; i < 2 * HALF; i++)
    ring[i] = i * 3;
#pragma omp parallel for schedule(dynamic, 4)
  for (int i = 0; i < HALF; i++)
    ring[i] = ring[i + HALF] - ring[i];
  printf("%d\n", ring[5]);
  return 0;
}
