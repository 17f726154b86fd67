// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static unsigned ack(unsigned m, unsigned n)
{
  if (m == 0)
    return n + 1;
  if (n == 0)
    return ack(m - 1, 1);
  return ack(m - 1, ack(m, n - 1));
}

int main(void)
{
  unsigned out[3][4];
#pragma omp parallel for collapse(2) schedule(dynamic)
  for (unsigned m = 0; m < 3; m++)
    for (unsigned n = 0; n < 4; n++)
      out[m][n] = ack(m, n);
  printf("%u\n", out[2][3]);
  return 0;
}
