// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define W 34
#define H 34
#define AT(x, y) ((y) * W + (x))

static void relax(double *u)
{
  for (int colour = 0; colour < 2; colour++) {
#pragma omp parallel for
    for (int y = 1; y < H - 1; y++)
      for (int x = 1 + (y + colour) % 2; x < W - 1; x += 2)
        u[AT(x, y)] = 0.25 * (u[AT(x - 1, y)] + u[AT(x + 1, y)] + u[AT(x, y - 1)] + u[AT(x, y + 1)]);
  }
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
