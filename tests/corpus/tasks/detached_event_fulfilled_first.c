// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int packet = 0, got = 0, token = 0;

#pragma omp parallel
#pragma omp single
  {
    omp_event_handle_t arrived;
#pragma omp task detach(arrived) depend(out : token)
    {
      token = 1;
    }
#pragma omp task firstprivate(arrived)
    {
      omp_fulfill_event(arrived);
      usleep(3000);
      packet = 42;
//    ^^^^^^ missing-task-dependence or missing-taskwait or data-race packet write
    }
#pragma omp task depend(in : token)
    {
      got = packet;
//          ^^^^^^ missing-task-dependence or missing-taskwait or data-race packet read
      usleep(3000);
    }
#pragma omp taskwait
  }
  printf("%d\n", got == 42 || got == 0);
  return 0;
}
