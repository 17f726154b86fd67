// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      usleep(300);
      packet = 42;
      omp_fulfill_event(arrived);
    }
#pragma omp task depend(in : token)
    {
      got = packet;
    }
#pragma omp taskwait
  }
  printf("%d\n", got == 42 || got == 0);
  return 0;
}
