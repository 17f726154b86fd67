// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for
  for (i = 1; i < H - 1; i++)
    for (j = 1; j < W - 1; j++)
//       ^^^^^ shared-loop-index or missing-private or data-race or unprotected-shared-update j write/write
//              ^^^^^^^^^ maybe: shared-loop-index or missing-private or data-race or unprotected-shared-update j read
//                         ^^^ or: shared-loop-index or missing-private or data-race or unprotected-shared-update j write/read
      out[i][j] = (img[i - 1][j] + img[i + 1][j] + img[i][j - 1] + img[i][j + 1]) / 4;
//    ^^^^^^^^^ maybe: data-race or loop-carried-dependence or indirect-index or unprotected-shared-update out write/write
//          ^^^ maybe: shared-loop-index or missing-private or data-race or unprotected-shared-update j read
  printf("%g\n", out[5][5]);
  return 0;
}
