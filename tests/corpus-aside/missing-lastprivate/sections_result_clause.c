// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int stage = 0, a = 0, b = 0;
#pragma omp parallel num_threads(2)
  {
#pragma omp sections lastprivate(stage)
    {
#pragma omp section
      {
        stage = 1;
        usleep(500);
        a = stage * 10;
      }
#pragma omp section
      {
        stage = 2;
        usleep(500);
        b = stage * 10;
      }
    }
  }
  printf("%d %d %d\n", stage, a, b);
  return 0;
}
