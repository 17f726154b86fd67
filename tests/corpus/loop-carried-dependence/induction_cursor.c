// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

int main(void)
{
  int packed[3 * N], at = 0;
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    packed[at] = i;
//         ^^ or: loop-carried-dependence or unprotected-shared-update or missing-private at read
//  ^^^^^^^^^^ maybe: loop-carried-dependence or indirect-index packed write/write
    at += 3;
//  ^^ loop-carried-dependence or unprotected-shared-update or missing-private at write/read
  }
  printf("%d %d\n", packed[0], at);
  return 0;
}
