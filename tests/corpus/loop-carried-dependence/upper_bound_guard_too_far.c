// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { N = 400 };

static double q[N];

int main(void)
{
  for (int i = 0; i < N; i++)
    q[i] = i;
#pragma omp parallel for
  for (int i = 1; i < N; i++) {
    if (i >= N / 2)
      q[0] += q[i];
//    ^^^^ loop-carried-dependence or data-race or missing-reduction or unprotected-shared-update q write/read
    else
      q[i] = 2 * q[i] + 1;
//    ^^^^ maybe: loop-carried-dependence or data-race or missing-reduction or unprotected-shared-update q write
  }
  printf("%g\n", q[0]);
  return 0;
}
