// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#define W 12

int main(void)
{
  double out[70];
  double *pool = malloc(sizeof(double) * W * (size_t)omp_get_max_threads());
#pragma omp parallel
  {
    double *mine = pool + W * omp_get_thread_num();
#pragma omp for
    for (int i = 0; i < 70; i++) {
      for (int k = 0; k < W; k++)
        mine[k] = i * k;
      out[i] = mine[W - 1];
    }
  }
  printf("%f\n", out[69]);
  free(pool);
  return 0;
}
