// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  double total[8] = {0};
#pragma omp parallel num_threads(4)
  {
#pragma omp single
    {
      double step = 0.5;
      for (int k = 0; k < 8; k++) {
#pragma omp task firstprivate(step)
        {
          usleep(100);
          total[k] = k * step;
        }
        step *= 1.5;
      }
#pragma omp taskwait
    }
  }
  printf("%g\n", total[7]);
  return 0;
}
