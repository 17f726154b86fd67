// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int value = 0, seen = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp taskgroup
    {
#pragma omp task shared(value)
      {
#pragma omp task shared(value)
        {
          usleep(800);
          value = 6;
        }
      }
    }
    seen = value;
  }
  printf("%d\n", seen);
  return 0;
}
