// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int is_goal(int v)
{
  usleep(20);
  return v % 37 == 0;
}

int main(void)
{
  int found = -1;
#pragma omp parallel
#pragma omp single
#pragma omp taskgroup
  for (int v = 1; v < 200; v++) {
#pragma omp task firstprivate(v) shared(found)
    {
      if (is_goal(v)) {
        found = v;
//      ^^^^^ unprotected-shared-update or data-race or missing-task-dependence or task-captures-shared found write/write
#pragma omp cancel taskgroup
      }
    }
  }
  printf("%d\n", found > 0);
  return 0;
}
