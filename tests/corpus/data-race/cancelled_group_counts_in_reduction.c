// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int visited = 0;

#pragma omp parallel
#pragma omp master
  {
#pragma omp taskgroup task_reduction(+ : visited)
    {
      for (int k = 0; k < 60; k++) {
#pragma omp task in_reduction(+ : visited)
        {
          usleep(100);
          visited += 1;
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
