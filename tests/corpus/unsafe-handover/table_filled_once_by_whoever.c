// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int filled;
static long squares[32];

static long square(int i)
{
#pragma omp critical
  if (!filled) {
    for (int k = 0; k < 32; k++)
      squares[k] = (long)k * k;
    filled = 1;
  }
  return squares[i % 32];
}

int main(void)
{
  long total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 320; i++)
    total += square(i);
  printf("%ld\n", total);
  return 0;
}
