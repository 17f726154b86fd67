// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define W 40
#define H 30

int main(void)
{
  int cell[W * H];
  int k = 0;

#pragma omp parallel
  {
#pragma omp for collapse(2) schedule(static) private(k)
    for (int y = 0; y < H; y++)
      for (int x = 0; x < W; x++) {
        k = y * W + x;
        cell[k] = (x ^ y) & 1;
      }
  }
  printf("%d\n", cell[W * H - 1]);
  return 0;
}
