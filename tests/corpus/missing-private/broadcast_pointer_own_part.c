// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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

    int *mine = work + m * omp_get_thread_num();
    for (int k = 0; k < m; k++)
      mine[k] = k;
    for (int k = 0; k < m; k++)
      total += mine[k];
#pragma omp barrier
#pragma omp single
    free(work);
  }
  printf("%ld\n", total);
  return 0;
}
