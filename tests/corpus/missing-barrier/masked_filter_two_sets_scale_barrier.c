// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  float scale = 1.0f;
  float part[64] = {0};

#pragma omp parallel num_threads(6)
  {
    int id = omp_get_thread_num();
#pragma omp masked filter(2)
    {
      scale = 2.5f;
    }
#pragma omp barrier
    part[id] = scale * id;
  }
  printf("%f\n", part[0] + part[1]);
  return 0;
}
