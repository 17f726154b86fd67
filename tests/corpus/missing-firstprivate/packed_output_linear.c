// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { PAIRS = 300 };
  float packed[2 * PAIRS];
  float re[PAIRS], im[PAIRS];
  for (int i = 0; i < PAIRS; i++) {
    re[i] = i;
    im[i] = -i;
  }
  int at = 0;
#pragma omp parallel for linear(at : 2)
  for (int i = 0; i < PAIRS; i++) {
    packed[at] = re[i];
    packed[at + 1] = im[i];
    at += 2;
  }
  printf("%g %d\n", packed[2 * PAIRS - 1], at);
  return 0;
}
