// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <math.h>
#include <stdlib.h>

int main(void)
{
  double *table = NULL;
  double out[240];
#pragma omp parallel
  {
#pragma omp master
    {
      table = malloc(16 * sizeof(double));
      for (int k = 0; k < 16; k++)
        table[k] = sqrt((double)k);
    }
#pragma omp barrier
#pragma omp for
    for (int i = 0; i < 240; i++)
      out[i] = table ? table[i % 16] : 0.0;
  }
  free(table);
  printf("%g\n", out[7]);
  return 0;
}
