// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define EACH(v, n) for ((v) = 0; (v) < (n); (v)++)

static int table[128][24];

int main(void)
{
  int r, c;

#pragma omp parallel for
  EACH (r, 128)
    EACH (c, 24)
//  ^^^^^^^^^^^^ missing-private or shared-loop-index c write/read
      table[r][c] = r * c;
//    ^^^^^^^^^^^ maybe: missing-private or shared-loop-index or data-race or loop-carried-dependence or indirect-index table write/write
//                      ^ other: missing-private or shared-loop-index c read

  printf("%d\n", table[5][5]);
  return 0;
}
