// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static long ways(int n)
{
  return n < 2 ? 1 : ways(n - 1) + ways(n - 2);
}

int main(void)
{
  long w[16];
#pragma omp parallel for schedule(dynamic)
  for (int i = 0; i < 16; i++)
    w[i] = ways(i);
  printf("%ld\n", w[15]);
  return 0;
}
