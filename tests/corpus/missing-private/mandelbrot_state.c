// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define W 24
#define H 16
#define LIMIT 40

int main(void)
{
  static int image[H][W];
  double zr, zi;
#pragma omp parallel for private(zi)
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++) {
      double cr = -2.0 + 3.0 * x / W, ci = -1.0 + 2.0 * y / H;
      int n = 0;
      zr = 0;
//    ^^ missing-private zr write/write
      zi = 0;
      while (n < LIMIT && zr * zr + zi * zi < 4.0) {
//                        ^^ other: missing-private zr read
//                             ^^ other: missing-private zr read
        double next = zr * zr - zi * zi + cr;
//                    ^^ other: missing-private zr read
//                         ^^ other: missing-private zr read
        zi = 2 * zr * zi + ci;
//               ^^ other: missing-private zr read
        zr = next;
//      ^^ other: missing-private zr write/write
        n++;
      }
      image[y][x] = n;
    }
  printf("%d\n", image[H / 2][W / 2]);
  return 0;
}
