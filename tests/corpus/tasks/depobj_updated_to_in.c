// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int x = 1;
  omp_depend_t dep;
#pragma omp depobj(dep) depend(inout : x)
#pragma omp parallel num_threads(4) shared(x, dep)
#pragma omp single
  {
#pragma omp task shared(x) depend(depobj : dep)
    {
      usleep(500);
      x = x * 2;
//    ^ missing-task-dependence or data-race or task-captures-shared x write
//        ^ other: missing-task-dependence or data-race or task-captures-shared x read
    }
#pragma omp task shared(x)
    x = x + 5;
//  ^ or: missing-task-dependence or data-race or task-captures-shared x write
//      ^ other: missing-task-dependence or data-race or task-captures-shared x read
  }
#pragma omp depobj(dep) destroy
  printf("%d\n", x);
  return 0;
}
