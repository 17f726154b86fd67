// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define H 60
#define W 70

static float img[H][W], out[H][W];
static int i, j;

int main(void)
{
  for (i = 0; i < H; i++)
    for (j = 0; j < W; j++)
      img[i][j] = (float)((i ^ j) & 7);
#pragma omp parallel for collapse(2)
  for (i = 1; i < H - 1; i++)
    for (j = 1; j < W - 1; j++)
      out[i][j] = (img[i - 1][j] + img[i + 1][j] + img[i][j - 1] + img[i][j + 1]) / 4;
  printf("%g\n", out[5][5]);
  return 0;
}
