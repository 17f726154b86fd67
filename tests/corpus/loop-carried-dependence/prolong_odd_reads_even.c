// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { N = 801 };

static float e[N];

int main(void)
{
  for (int i = 0; i < N; i += 2)
    e[i] = (float)i;
#pragma omp parallel for
  for (int i = 1; i < N - 2; i += 2)
    e[i] = 0.5f * (e[i - 1] + e[i + 1]);
  printf("%g\n", e[N - 2]);
  return 0;
}
