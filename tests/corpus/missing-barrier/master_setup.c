// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//    ^^^^^ missing-barrier table write
      for (int k = 0; k < 16; k++)
        table[k] = sqrt((double)k);
    }
#pragma omp for
    for (int i = 0; i < 240; i++)
      out[i] = table ? i : 0.0;
//             ^^^^^ other: missing-barrier table read
  }
  free(table);
  printf("%g\n", out[7]);
  return 0;
}
