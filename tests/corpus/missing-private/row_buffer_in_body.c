// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 32
#define C 16

int main(void)
{
  static float img[R][C], out[R][C];
  for (int r = 0; r < R; r++)
    for (int c = 0; c < C; c++)
      img[r][c] = (float)(r * c % 11);
#pragma omp parallel for
  for (int r = 0; r < R; r++) {
    float row[C];
    for (int c = 0; c < C; c++)
      row[c] = 0.5f * img[r][c];
    for (int c = 0; c < C; c++)
      out[r][c] = row[c] + row[C - 1 - c];
  }
  printf("%f\n", out[R - 1][1]);
  return 0;
}
