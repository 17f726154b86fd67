// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stddef.h>
#define N 70

int main(void)
{
  size_t v[N];
#pragma omp parallel for
  for (size_t i = N; i > 0; i--)
    v[i - 1] = i;
  printf("%zu\n", v[0]);
  return 0;
}
