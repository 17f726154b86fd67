// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 20
#define C 24

static unsigned char cell[R][C], next[R][C];

static int neighbours(int r, int c)
{
  int n = 0;
  for (int dr = -1; dr <= 1; dr++)
    for (int dc = -1; dc <= 1; dc++)
      if (dr || dc)
        n += cell[r + dr][c + dc];
  return n;
}

int main(void)
{
  for (int r = 0; r < R; r++)
    for (int c = 0; c < C; c++)
      cell[r][c] = (unsigned char)((r * c) % 3 == 0);
#pragma omp parallel for
  for (int r = 1; r < R - 1; r++)
    for (int c = 1; c < C - 1; c++) {
      int n = neighbours(r, c);
      next[r][c] = n == 3 || (n == 2 && cell[r][c]);
    }
  printf("%d\n", next[1][1]);
  return 0;
}
