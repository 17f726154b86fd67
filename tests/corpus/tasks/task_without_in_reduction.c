// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int sum = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp taskgroup
    {
      for (int k = 0; k < 10; k++) {
#pragma omp task shared(sum) firstprivate(k)
        {
          usleep(200);
          sum += k;
//        ^^^ missing-reduction or unprotected-shared-update or missing-task-dependence sum write/read
        }
      }
    }
  }
  printf("%d\n", sum > 0);
  return 0;
}
