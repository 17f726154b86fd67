// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int ready;
static int table[8];

static int lookup(int k)
{
  int value;
#pragma omp critical(init)
  {
    if (!ready) {
      for (int i = 0; i < 8; i++)
        table[i] = i * i;
      ready = 1;
    }
    value = table[k];
  }
  return value;
}

int main(void)
{
  int out[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++)
    out[i] = lookup(i & 7);
  printf("%d\n", out[63]);
  return 0;
}
