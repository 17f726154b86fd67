// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int total = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp task shared(total)
    {
      usleep(300);
      total += 5;
//    ^^^^^ unprotected-shared-update or missing-task-dependence or missing-reduction total write/read
    }
  }
  printf("%d\n", total > 0);
  return 0;
}
