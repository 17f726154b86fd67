// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int sum = 0;
#pragma omp parallel num_threads(4)
#pragma omp masked
  {
#pragma omp taskgroup task_reduction(+ : sum)
    for (int k = 0; k < 10; k++) {
#pragma omp task in_reduction(+ : sum)
      {
        usleep(50);
        sum += k;
      }
    }
  }
  printf("%d\n", sum);
  return 0;
}
