// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int popcount8(unsigned char b)
{
  static const unsigned char nibble[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
  return nibble[b & 15] + nibble[b >> 4];
}

int main(void)
{
  unsigned char raw[800];
  int bits = 0;
  for (int i = 0; i < 800; i++)
    raw[i] = (unsigned char)(i * 5 + 1);
#pragma omp parallel for reduction(+ : bits)
  for (int i = 0; i < 800; i++)
    bits += popcount8(raw[i]);
  printf("%d\n", bits);
  return 0;
}
