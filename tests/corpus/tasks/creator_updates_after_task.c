// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  double total[8] = {0};
#pragma omp parallel num_threads(4)
  {
#pragma omp single
    {
      double step = 0.5;
      for (int k = 0; k < 8; k++) {
#pragma omp task shared(step)
        {
          usleep(100);
          total[k] = k * step;
//                       ^^^^ task-captures-shared or data-race or unprotected-shared-update or missing-taskwait step read
        }
        step *= 1.5;
//      ^^^^ other: task-captures-shared or data-race or unprotected-shared-update or missing-taskwait step write
      }
#pragma omp taskwait
    }
  }
  printf("%g\n", total[7]);
  return 0;
}
