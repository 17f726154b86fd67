// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int pending;

int main(void)
{
#pragma omp parallel num_threads(4)
  {
#pragma omp atomic
    pending += 2;
//  ^^^^^^^ other: mixed-atomic or unprotected-shared-update or missing-barrier pending write/read
#pragma omp single
    pending = 0;
//  ^^^^^^^ mixed-atomic or unprotected-shared-update or missing-barrier pending write
  }
  printf("%d\n", pending);
  return 0;
}
