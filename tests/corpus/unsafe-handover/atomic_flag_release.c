// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int payload = 0, flag = 0, got = -1;
#pragma omp parallel num_threads(2)
  {
    if (omp_get_thread_num() == 0) {
      payload = 99;
#pragma omp atomic write release
      flag = 1;
    } else {
      for (int spin = 0; spin < 2000; spin++) {
        int seen;
#pragma omp atomic read acquire
        seen = flag;
        if (seen) {
          got = payload;
          break;
        }
      }
    }
  }
  printf("%d\n", got == -1 || got == 99);
  return 0;
}
