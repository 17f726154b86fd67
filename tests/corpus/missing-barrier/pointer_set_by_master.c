// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  double *work = NULL, out[32];
  static double fallback[32];
#pragma omp parallel num_threads(4)
  {
#pragma omp masked
    work = calloc(32, sizeof *work);
//  ^^^^ missing-barrier work write
#pragma omp for
    for (int i = 0; i < 32; i++)
      out[i] = work ? 1.0 : fallback[i];
//             ^^^^ other: missing-barrier work read
  }
  printf("%d\n", out[0] >= 0);
  free(work);
  return 0;
}
