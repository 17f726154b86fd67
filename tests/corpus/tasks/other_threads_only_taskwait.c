// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int dish[16] = {0}, tasted = 0;

#pragma omp parallel num_threads(4) reduction(+ : tasted)
  {
#pragma omp single nowait
    {
      for (int k = 0; k < 16; k++) {
#pragma omp task
        {
          usleep(300);
          dish[k] = k + 1;
//        ^^^^^^^ missing-taskwait or missing-barrier or data-race or missing-task-dependence dish write
        }
      }
    }
#pragma omp taskwait
    for (int k = 0; k < 16; k++)
      tasted += dish[k] > 0;
//              ^^^^^^^ missing-taskwait or missing-barrier or data-race or missing-task-dependence dish read
  }
  printf("%d\n", tasted >= 0);
  return 0;
}
