// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 32
#define C 16

int main(void)
{
  static float img[R][C], out[R][C];
  float row[C];
  for (int r = 0; r < R; r++)
    for (int c = 0; c < C; c++)
      img[r][c] = (float)(r * c % 11);
#pragma omp parallel for
  for (int r = 0; r < R; r++) {
    for (int c = 0; c < C; c++)
      row[c] = 0.5f * img[r][c];
//    ^^^^^^ missing-private row write/write
    for (int c = 0; c < C; c++)
      out[r][c] = row[c] + row[C - 1 - c];
//                ^^^^^^ other: missing-private row read
//                         ^^^^^^^^^^^^^^ other: missing-private row read
  }
  printf("%f\n", out[R - 1][1]);
  return 0;
}
