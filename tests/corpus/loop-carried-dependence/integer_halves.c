// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  int b[N / 2] = {0};
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < N; i++)
    b[i / 2] += i;
//  ^^^^^^^^ loop-carried-dependence or unprotected-shared-update or missing-reduction b write/read
  printf("%d\n", b[3] > 0);
  return 0;
}
