// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#include <sched.h>

int main(void)
{
  int data = 0, got = 0;
  volatile int flag = 0;
#pragma omp parallel num_threads(2) shared(data, flag, got)
  {
    if (omp_get_thread_num() == 0) {
      data = 42;
//    ^^^^ maybe: unsafe-handover data write
      flag = 1;
//    ^^^^ unsafe-handover flag write
    } else {
      while (!flag)
//            ^^^^ other: unsafe-handover flag read
        sched_yield();
      got = data;
//          ^^^^ maybe: unsafe-handover data read
    }
  }
  printf("%d\n", got);
  return 0;
}
