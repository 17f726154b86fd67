// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int done = 0, late = 0;
#pragma omp parallel for reduction(+ : late)
  for (int job = 0; job < 100; job++) {
#pragma omp atomic
    done++;
//  ^^^^ other: mixed-atomic or unprotected-shared-update done write
    if (done > 50)
//      ^^^^ mixed-atomic or unprotected-shared-update done read
      late++;
  }
  printf("%d %d\n", done, late > 0);
  return 0;
}
