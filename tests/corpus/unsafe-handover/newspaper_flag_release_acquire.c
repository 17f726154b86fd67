// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <unistd.h>

static int headline, printed;
static int bought[8];

int main(void)
{
#pragma omp parallel num_threads(8)
  {
    int me = omp_get_thread_num();
    if (me == 0) {
      headline = 1918;
#pragma omp atomic write release
      printed = 1;
    } else {
      int there = 0;
      for (int look = 0; look < 50 && !there; look++) {
        usleep(50);
#pragma omp atomic read acquire
        there = printed;
      }
      if (there)
        bought[me] = headline;
    }
  }
  printf("%d\n", bought[1] <= 1918);
  return 0;
}
