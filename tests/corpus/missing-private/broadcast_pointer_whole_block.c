// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  long total = 0;
  const int m = 50;

#pragma omp parallel reduction(+ : total)
  {
    int *work;
#pragma omp single copyprivate(work)
    work = calloc((size_t)m * omp_get_num_threads(), sizeof(int));

    int *mine = work;
    for (int k = 0; k < m; k++)
      mine[k] = k;
//    ^^^^^^^ data-race or missing-private or aliasing-pointers or unprotected-shared-update or loop-carried-dependence mine|work write/write
    for (int k = 0; k < m; k++)
      total += mine[k];
//             ^^^^^^^ other: data-race or missing-private or aliasing-pointers or unprotected-shared-update or loop-carried-dependence mine|work read
#pragma omp barrier
#pragma omp single
    free(work);
  }
  printf("%ld\n", total);
  return 0;
}
