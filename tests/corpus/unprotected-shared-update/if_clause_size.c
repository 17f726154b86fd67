// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int total(const int *v, int n)
{
  int steps = 0;
#pragma omp parallel for if (n > 16)
  for (int i = 0; i < n; i++)
    steps += v[i];
//  ^^^^^ missing-reduction or unprotected-shared-update steps write/read
  return steps;
}

int main(void)
{
  int v[64];
  for (int i = 0; i < 64; i++)
    v[i] = i;
  printf("%d\n", total(v, 64));
  return 0;
}
