// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { X = 12, Y = 14, Z = 16 };

static float v[X][Y][Z], w[X][Y][Z];

int main(void)
{
  for (int i = 0; i < X; i++)
    for (int j = 0; j < Y; j++)
      for (int k = 0; k < Z; k++)
        v[i][j][k] = w[i][j][k] = (float)(i + j * k);
#pragma omp parallel for collapse(3) schedule(static)
  for (int i = 1; i < X; i++)
    for (int j = 0; j < Y; j++)
      for (int k = 0; k < Z; k++)
        v[i][j][k] += 0.5f * v[i - 1][Y - 1 - j][k];
//      ^^^^^^^^^^ loop-carried-dependence or data-race v write
//                           ^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race v read
  printf("%g\n", v[X - 1][0][0]);
  return 0;
}
