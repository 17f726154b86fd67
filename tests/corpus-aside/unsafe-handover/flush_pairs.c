// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: the tool does not see the order that flush makes
#include <stdio.h>
#include <omp.h>
#include <sched.h>

int main(void)
{
  double box = 0, copy = 0;
  int full = 0;
#pragma omp parallel num_threads(2)
  {
    if (omp_get_thread_num() == 0) {
      box = 3.5;
#pragma omp flush
#pragma omp atomic write
      full = 1;
    } else {
      int f;
      do {
        sched_yield();
#pragma omp atomic read
        f = full;
      } while (f == 0);
#pragma omp flush
      copy = box;
    }
  }
  printf("%g\n", copy);
  return 0;
}
