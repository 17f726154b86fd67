// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int visited = 0;

#pragma omp parallel
#pragma omp master
  {
#pragma omp taskgroup
    {
      for (int k = 0; k < 60; k++) {
#pragma omp task shared(visited)
        {
          usleep(100);
          visited += 1;
//        ^^^^^^^ unprotected-shared-update or missing-reduction or task-captures-shared or data-race or missing-task-dependence or missing-taskwait visited write/read
          if (k == 50) {
#pragma omp cancel taskgroup
          }
        }
      }
    }
  }
  printf("%d\n", visited > 0);
  return 0;
}
