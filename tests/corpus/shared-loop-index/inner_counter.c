// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 30
#define C 40

int main(void)
{
  int m[R][C];
  int i, j;
#pragma omp parallel for
  for (i = 0; i < R; i++)
    for (j = 0; j < C; j++)
//       ^ shared-loop-index or missing-private j write/write
//              ^ other: shared-loop-index or missing-private j read
//                     ^ or: shared-loop-index or missing-private j write/read
      m[i][j] = i - j;
//         ^ other: shared-loop-index or missing-private j read
//                  ^ other: shared-loop-index or missing-private j read
  printf("%d\n", m[2][3]);
  return 0;
}
