// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int scale = 3, offset = 7, out[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    out[i] = scale * i + offset;
  }
  scale = out[10];
  printf("%d\n", scale);
  return 0;
}
