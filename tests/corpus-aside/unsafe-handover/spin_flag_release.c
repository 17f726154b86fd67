// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#include <sched.h>

int main(void)
{
  int data = 0, got = 0;
  int flag = 0;
#pragma omp parallel num_threads(2) shared(data, flag, got)
  {
    if (omp_get_thread_num() == 0) {
      data = 42;
#pragma omp atomic write release
      flag = 1;
    } else {
      int seen = 0;
      while (!seen) {
#pragma omp atomic read acquire
        seen = flag;
        if (!seen)
          sched_yield();
      }
      got = data;
    }
  }
  printf("%d\n", got);
  return 0;
}
