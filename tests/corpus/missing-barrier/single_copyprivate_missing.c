// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

static double *table;

int main(void)
{
  enum { N = 256 };
  static double out[N];
#pragma omp parallel
  {
#pragma omp single nowait
    {
      table = malloc(N * sizeof *table);
//    ^^^^^ missing-barrier or data-race or unprotected-shared-update table write
      for (int i = 0; i < N; i++)
        table[i] = i;
//      ^^^^^ maybe: missing-barrier or data-race or unprotected-shared-update table read
//      ^^^^^^^^ maybe: missing-barrier or data-race or unprotected-shared-update table[] write
    }
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = table ? table[N - 1 - i] : 0;
//             ^^^^^ other: missing-barrier or data-race or unprotected-shared-update table read
//                     ^^^^^^^^^^^^^^^^ maybe: missing-barrier or data-race or unprotected-shared-update table[] read
#pragma omp single
    free(table);
//       ^^^^^ other: missing-barrier or data-race or unprotected-shared-update table read
//  ^^^^^^^^^^^ maybe: missing-barrier or data-race or unprotected-shared-update table[] write
  }
  printf("%g\n", out[0]);
  return 0;
}
