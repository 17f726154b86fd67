// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { N = 400 };

static double q[N];

int main(void)
{
  for (int i = 0; i < N; i++)
    q[i] = i;
#pragma omp parallel for
  for (int i = 1; i < N; i++) {
    if (i == N - 1)
      q[0] += q[i];
    else
      q[i] = 2 * q[i] + 1;
  }
  printf("%g\n", q[0]);
  return 0;
}
