// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int sum = 0, copy = -1;
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskgroup
    {
#pragma omp task shared(sum)
      {
#pragma omp task shared(sum)
        {
          usleep(500);
          sum = 55;
        }
      }
    }
    copy = sum;
  }
  printf("%d\n", copy);
  return 0;
}
