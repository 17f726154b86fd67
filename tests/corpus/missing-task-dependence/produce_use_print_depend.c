// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int x = 0, y = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp task shared(x) depend(out : x)
    {
      usleep(200);
      x = 41;
    }
#pragma omp task shared(x, y) depend(in : x)
    {
      usleep(100);
      y = x + 1;
    }
  }
  printf("%d\n", y);
  return 0;
}
