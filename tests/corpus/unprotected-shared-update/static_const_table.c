// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int slow_square(int x)
{
  static const int table[4] = {0, 1, 4, 9};
  if (x < 4)
    return table[x];
  return x * x;
}

int main(void)
{
  int out[70];
#pragma omp parallel for
  for (int i = 0; i < 70; i++)
    out[i] = slow_square(i / 3);
  printf("%d\n", out[69]);
  return 0;
}
