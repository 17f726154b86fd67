// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int payload = 0, flag = 0, got = -1;
#pragma omp parallel num_threads(2)
  {
    if (omp_get_thread_num() == 0) {
      payload = 99;
//    ^^^^^^^ maybe: unsafe-handover or missing-barrier or data-race payload write
      flag = 1;
//    ^^^^ unsafe-handover or missing-barrier or unprotected-shared-update or data-race flag write
    } else {
      for (int spin = 0; spin < 2000; spin++) {
        if (flag) {
//          ^^^^ other: unsafe-handover or missing-barrier or unprotected-shared-update or data-race flag read
          got = payload;
//              ^^^^^^^ maybe: unsafe-handover or missing-barrier or data-race payload read
          break;
        }
      }
    }
  }
  printf("%d\n", got == -1 || got == 99);
  return 0;
}
