// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    double *mine = pool;
#pragma omp for
    for (int i = 0; i < 70; i++) {
      for (int k = 0; k < W; k++)
        mine[k] = i * k;
//      ^^^^^^^ missing-private or aliasing-pointers or loop-carried-dependence or unprotected-shared-update mine|pool write/write
      out[i] = mine[W - 1];
//             ^^^^^^^^^^^ other: missing-private or aliasing-pointers or loop-carried-dependence or unprotected-shared-update mine|pool read
    }
  }
  printf("%f\n", out[69]);
  free(pool);
  return 0;
}
