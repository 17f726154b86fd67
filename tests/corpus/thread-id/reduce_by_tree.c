// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define T 8

int main(void)
{
  long part[T];
#pragma omp parallel num_threads(T)
  {
    int me = omp_get_thread_num();
    part[me] = me + 1;
    for (int half = T / 2; half > 0; half /= 2) {
#pragma omp barrier
      if (me < half)
        part[me] += part[me + half];
    }
  }
  printf("%ld\n", part[0]);
  return 0;
}
