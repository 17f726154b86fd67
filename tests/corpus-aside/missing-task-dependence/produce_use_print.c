// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int x = 0, y = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp task shared(x)
    {
      usleep(200);
      x = 41;
//    ^ missing-task-dependence x write
    }
#pragma omp task shared(x, y)
    {
      usleep(100);
      y = x + 1;
//        ^ other: missing-task-dependence x read
    }
  }
  printf("%d\n", y);
  return 0;
}
