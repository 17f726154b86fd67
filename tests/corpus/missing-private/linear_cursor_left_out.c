// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int even[200], odd[200], src[400];
  int k = 0;

  for (int i = 0; i < 400; i++)
    src[i] = i * 3;

#pragma omp parallel for
  for (int i = 0; i < 200; i++) {
    even[i] = src[k];
//                ^ other: missing-private or missing-firstprivate or unprotected-shared-update or missing-reduction or loop-carried-dependence or data-race k read
    odd[i] = src[k + 1];
//               ^ other: missing-private or missing-firstprivate or unprotected-shared-update or missing-reduction or loop-carried-dependence or data-race k read
    k += 2;
//  ^ missing-private or missing-firstprivate or unprotected-shared-update or missing-reduction or loop-carried-dependence or data-race k write/read
  }
  printf("%d %d\n", even[9], odd[9]);
  return 0;
}
