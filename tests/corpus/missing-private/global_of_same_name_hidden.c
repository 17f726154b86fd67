// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int rest;

static int bits(int v)
{
  int rest;
  int n = 0;
  rest = v;
  while (rest > 0) {
    n += rest & 1;
    rest >>= 1;
  }
  return n;
}

int main(void)
{
  int count[512];
#pragma omp parallel for
  for (int i = 0; i < 512; i++)
    count[i] = bits(i);
  rest = count[511];
  printf("%d\n", rest >= 0);
  return 0;
}
