// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

#define H 60
#define W 150

int main(void)
{
  int (*grid)[W] = malloc(sizeof(int[H][W]));
  int x, y;

  for (y = 0; y < H; y++)
    for (x = 0; x < W; x++)
      grid[y][x] = x ^ y;

#pragma omp parallel for private(y)
  for (x = 0; x < W; x++)
    for (y = 0; y < H; y++)
      grid[y][x] = (grid[y][x] + grid[y][(x + 1) % W]) / 2;
//    ^^^^^^^^^^ loop-carried-dependence or data-race grid write
//                               ^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race grid read

  printf("%d\n", grid[3][3]);
  free(grid);
  return 0;
}
