// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 12
#define C 10

int main(void)
{
  int m[R][C], scratch[C];
#pragma omp target teams distribute map(from : m) map(alloc : scratch)
  for (int r = 0; r < R; r++) {
    for (int c = 0; c < C; c++)
      scratch[c] = r + c;
//    ^^^^^^^^^^ missing-private or target-conflict or unprotected-shared-update scratch write/write
    for (int c = 0; c < C; c++)
      m[r][c] = scratch[C - 1 - c];
//              ^^^^^^^^^^^^^^^^^^ other: missing-private or target-conflict or unprotected-shared-update scratch read
  }
  printf("%d\n", m[R - 1][C - 1] >= 0);
  return 0;
}
