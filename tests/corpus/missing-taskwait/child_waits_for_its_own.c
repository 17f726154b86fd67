// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int part = 0, seen = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task shared(part)
    {
#pragma omp task shared(part)
      {
        usleep(2000);
        part = 55;
      }
#pragma omp taskwait
    }
    usleep(500);
#pragma omp taskwait
    seen = part;
  }
  printf("%d\n", seen);
  return 0;
}
