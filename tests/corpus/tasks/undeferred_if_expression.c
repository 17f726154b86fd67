// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  long sum = 0;
  int limit = 10;
#pragma omp parallel shared(sum)
#pragma omp single
  {
    for (int i = 0; i < 100; i++) {
#pragma omp task if (i > limit) firstprivate(i)
      {
        if (i % 20 == 0)
          usleep(100);
        sum += i;
//      ^^^ task-captures-shared or data-race or unprotected-shared-update or missing-taskwait or missing-task-dependence sum write/read
      }
    }
  }
  printf("%ld\n", sum);
  return 0;
}
