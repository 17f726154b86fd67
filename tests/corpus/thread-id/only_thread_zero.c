// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int progress = 0;
#pragma omp parallel
  {
    for (int i = 0; i < 20; i++)
      if (omp_get_thread_num() == 0)
        progress++;
  }
  printf("%d\n", progress);
  return 0;
}
