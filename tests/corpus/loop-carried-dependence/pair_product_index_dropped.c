// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { H = 12, W = 9, D = 4 };
  static float vol[H * W * D];
#pragma omp parallel for collapse(3)
  for (int h = 0; h < H; h++)
    for (int w = 0; w < W; w++)
      for (int d = 0; d < D; d++)
        vol[h * W + w + d] = h + w + d;
//      ^^^^^^^^^^^^^^^^^^ loop-carried-dependence vol write/write
  printf("%d\n", vol[H * W] >= 0);
  return 0;
}
