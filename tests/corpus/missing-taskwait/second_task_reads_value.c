// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int value = 0, out = 0;
#pragma omp parallel num_threads(3)
#pragma omp single
  {
#pragma omp task shared(value)
    {
      usleep(500);
      value = 7;
//    ^^^^^ missing-taskwait or missing-task-dependence or data-race or task-captures-shared value write
    }
#pragma omp task shared(value, out)
    out = value;
//        ^^^^^ other: missing-taskwait or missing-task-dependence or data-race or task-captures-shared value read
  }
  printf("%d\n", out);
  return 0;
}
