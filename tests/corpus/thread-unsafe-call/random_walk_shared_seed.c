// pcwm-label: race
// pcwm-unconfirmed: an access inside the C library is not instrumented
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
    int x = 0;
    for (int s = 0; s < STEPS; s++)
      x += rand_r(&seed) % 2 ? 1 : -1;
//         ^^^^^^^^^^^^^ unprotected-shared-update or missing-private or thread-unsafe-call or data-race or missing-firstprivate seed write/write
//                 ^^^^ or: unprotected-shared-update or missing-private or thread-unsafe-call or data-race or missing-firstprivate seed write/write
    end[w] = x;
  }
  printf("%d\n", end[0] % 2);
  return 0;
}
