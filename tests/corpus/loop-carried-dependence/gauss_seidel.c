// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define W 34
#define H 34
#define AT(x, y) ((y) * W + (x))

static void relax(double *u)
{
#pragma omp parallel for
  for (int y = 1; y < H - 1; y++)
    for (int x = 1; x < W - 1; x++)
      u[AT(x, y)] = 0.25 * (u[AT(x - 1, y)] + u[AT(x + 1, y)] + u[AT(x, y - 1)] + u[AT(x, y + 1)]);
//    ^^^^^^^^^^^ loop-carried-dependence u write
//                                                              ^^^^^^^^^^^^^^^ other: loop-carried-dependence u read
//                                                                                ^^^^^^^^^^^^^^^ other: loop-carried-dependence u read
}

int main(void)
{
  static double u[W * H];
  for (int x = 0; x < W; x++)
    u[AT(x, 0)] = 100.0;
  for (int it = 0; it < 4; it++)
    relax(u);
  printf("%g\n", u[AT(5, 5)]);
  return 0;
}
