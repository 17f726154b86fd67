// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 20
#define C 32

static float m[R][C];

int main(void)
{
#pragma omp parallel for
  for (int r = 0; r < R; r++) {
    float scale = 1.0f / (r + 1);
#pragma omp simd
    for (int c = 0; c < C; c++)
      m[r][c] = scale * c;
  }
  printf("%f\n", m[R - 1][C - 1]);
  return 0;
}
