// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int config = 0, seen = 0;
#pragma omp parallel shared(config, seen)
#pragma omp single
  {
#pragma omp task priority(100) depend(out : config)
    {
      usleep(1000);
      config = 42;
    }
#pragma omp task priority(1) depend(in : config)
    seen = config;
  }
  printf("%d\n", seen);
  return 0;
}
