// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0, copy[40];
#pragma omp parallel for ordered schedule(static, 1)
  for (int i = 0; i < 40; i++) {
    total += i;
//  ^^^^^ ordered-misuse or missing-reduction or unprotected-shared-update total write/read
#pragma omp ordered
    copy[i] = total;
//            ^^^^^ other: ordered-misuse or missing-reduction or unprotected-shared-update total read
  }
  printf("%d\n", copy[39] > 0);
  return 0;
}
