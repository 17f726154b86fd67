// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int payload = 0, flag = 0, got = 0;
#pragma omp parallel num_threads(2)
  {
    if (omp_get_thread_num() == 0) {
      payload = 99;
//    ^^^^^^^ unsafe-handover or missing-barrier or data-race payload write
#pragma omp atomic write relaxed
      flag = 1;
    } else {
      int seen = 0;
      while (!seen) {
#pragma omp atomic read relaxed
        seen = flag;
      }
      got = payload;
//          ^^^^^^^ other: unsafe-handover or missing-barrier or data-race payload read
    }
  }
  printf("%d\n", got == 0 || got == 99);
  return 0;
}
