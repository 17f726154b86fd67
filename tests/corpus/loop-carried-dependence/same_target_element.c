// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double last[4] = {0};
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    last[1] = i * 0.25;
//  ^^^^^^^ loop-carried-dependence or unprotected-shared-update or missing-lastprivate or missing-private last write/write
  }
  printf("%f\n", last[1]);
  return 0;
}
