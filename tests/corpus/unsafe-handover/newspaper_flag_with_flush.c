// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//    ^^^^^^^^ maybe: unsafe-handover or missing-barrier headline write
#pragma omp flush
      printed = 1;
//    ^^^^^^^ unsafe-handover or missing-barrier or data-race printed write
#pragma omp flush
    } else {
      int there = 0;
      for (int look = 0; look < 50 && !there; look++) {
        usleep(50);
#pragma omp flush
        there = printed;
//              ^^^^^^^ unsafe-handover or missing-barrier or data-race printed read
      }
#pragma omp flush
      if (there)
        bought[me] = headline;
//                   ^^^^^^^^ maybe: unsafe-handover or missing-barrier headline read
    }
  }
  printf("%d\n", bought[1] <= 1918);
  return 0;
}
