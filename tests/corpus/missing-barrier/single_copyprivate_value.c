// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>


int main(void)
{
  enum { N = 256 };
  static double out[N];
#pragma omp parallel
  {
    double *table;
#pragma omp single copyprivate(table)
    {
      table = malloc(N * sizeof *table);
      for (int i = 0; i < N; i++)
        table[i] = i;
    }
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = table[N - 1 - i];
#pragma omp single
    free(table);
  }
  printf("%g\n", out[0]);
  return 0;
}
