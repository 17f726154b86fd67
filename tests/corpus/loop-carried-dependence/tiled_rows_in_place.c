// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define H 128
#define W 96

int main(void)
{
  static int a[H][W], b[H][W];

  for (int i = 0; i < H; i++)
    for (int j = 0; j < W; j++)
      a[i][j] = b[i][j] = (i * j) % 31;

#pragma omp parallel for
#pragma omp tile sizes(8, 16)
  for (int i = 1; i < H; i++)
    for (int j = 0; j < W; j++)
      a[i][j] += a[i - 1][j];
//    ^^^^^^^ loop-carried-dependence a write/read
//               ^^^^^^^^^^^ other: loop-carried-dependence a read

  printf("%d\n", a[H - 1][W - 1]);
  return 0;
}
