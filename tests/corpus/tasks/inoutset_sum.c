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
    for (int k = 1; k <= 6; k++) {
#pragma omp task depend(inoutset : sum) shared(sum) firstprivate(k)
      {
        usleep(300);
        sum += k;
//      ^^^ missing-task-dependence or unprotected-shared-update or missing-reduction sum write/read
      }
    }
#pragma omp taskwait
    printf("%d\n", sum > 0);
  }
  return 0;
}
