// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  enum { WALKERS = 200, STEPS = 40 };
  static int end[WALKERS];
  unsigned seed = 17;
#pragma omp parallel for
  for (int w = 0; w < WALKERS; w++) {
    unsigned mine = seed + (unsigned)w;
    int x = 0;
    for (int s = 0; s < STEPS; s++)
      x += rand_r(&mine) % 2 ? 1 : -1;
    end[w] = x;
  }
  printf("%d\n", end[0] % 2);
  return 0;
}
