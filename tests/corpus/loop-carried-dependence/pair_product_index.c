// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { H = 12, W = 9, D = 4 };
  static float vol[H * W * D];
#pragma omp parallel for collapse(3)
  for (int h = 0; h < H; h++)
    for (int w = 0; w < W; w++)
      for (int d = 0; d < D; d++)
        vol[(h * W + w) * D + d] = h + w + d;
  printf("%f\n", vol[H * W * D - 1]);
  return 0;
}
