// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define MAXT 256

int main(void)
{
  long partial[MAXT] = {0}, total = 0;
#pragma omp parallel
  {
    int id = omp_get_thread_num(), nt = omp_get_num_threads();
    for (int i = id; i < 1000; i += nt)
      partial[id] += i;
#pragma omp barrier
    if (id == 0)
      for (int t = 0; t < nt; t++)
        total += partial[t];
  }
  printf("%ld\n", total);
  return 0;
}
