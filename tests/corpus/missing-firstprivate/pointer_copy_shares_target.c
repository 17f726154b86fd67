// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double cell = 0.0, *where = &cell;
#pragma omp parallel for firstprivate(where)
  for (int i = 0; i < 80; i++)
    *where += i;
//  ^^^^^^ unprotected-shared-update or missing-reduction or aliasing-pointers cell|where|*where write/read
  printf("%d\n", cell > 0);
  return 0;
}
