// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  long acc = 0, result = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 1; k <= 10; k++) {
#pragma omp task shared(acc) depend(inoutset : acc)
      {
        usleep(100);
        acc += k;
//      ^^^ missing-task-dependence or unprotected-shared-update acc write/read
      }
    }
#pragma omp task shared(acc, result) depend(in : acc)
    result = acc;
  }
  printf("%ld\n", result);
  return 0;
}
