// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define BINS 10

int main(void)
{
  static int local[64][BINS];
  int hist[BINS] = {0};
#pragma omp parallel
  {
    int *mine = local[omp_get_thread_num()];
#pragma omp for
    for (int i = 0; i < 150; i++)
      mine[(i * 3) % BINS]++;
  }
  for (int t = 0; t < 64; t++)
    for (int b = 0; b < BINS; b++)
      hist[b] += local[t][b];
  printf("%d\n", hist[0]);
  return 0;
}
