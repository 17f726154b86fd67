// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int table[8];

static void fill(void)
{
  for (int i = 0; i < 8; i++)
    table[i] = i * i;
}

static int lookup(int k)
{
  return table[k];
}

int main(void)
{
  int out[64];
  fill();
#pragma omp parallel for
  for (int i = 0; i < 64; i++)
    out[i] = lookup(i & 7);
  printf("%d\n", out[63]);
  return 0;
}
