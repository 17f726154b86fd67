// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { PAIRS = 300 };
  float packed[2 * PAIRS];
  float re[PAIRS], im[PAIRS];
  for (int i = 0; i < PAIRS; i++) {
    re[i] = i;
    im[i] = -i;
  }
  int at = 0;
#pragma omp parallel for
  for (int i = 0; i < PAIRS; i++) {
    packed[at] = re[i];
//         ^^ maybe: missing-firstprivate or unprotected-shared-update or loop-carried-dependence or data-race or missing-private at read
//  ^^^^^^^^^^ maybe: data-race or loop-carried-dependence or indirect-index or unprotected-shared-update packed write/write
    packed[at + 1] = im[i];
//         ^^ maybe: missing-firstprivate or unprotected-shared-update or loop-carried-dependence or data-race or missing-private at read
//  ^^^^^^^^^^^^^^ maybe: data-race or loop-carried-dependence or indirect-index or unprotected-shared-update packed write/write
    at += 2;
//  ^^ missing-firstprivate or unprotected-shared-update or loop-carried-dependence or data-race or missing-private at write/read
  }
  printf("%g %d\n", packed[2 * PAIRS - 1], at);
  return 0;
}
