// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  double rate = 1.5;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 0; k < 10; k++) {
#pragma omp task shared(rate) firstprivate(k)
      {
        usleep(300);
        rate = rate * 0.5 + k;
//      ^^^^ missing-task-dependence or unprotected-shared-update rate write/write
//             ^^^^ other: missing-task-dependence or unprotected-shared-update rate read
      }
    }
  }
  printf("%d\n", rate > 0);
  return 0;
}
