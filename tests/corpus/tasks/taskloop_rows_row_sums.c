// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

#define R 12
#define C 40

static int m[R][C], rowsum[R];

int main(void)
{
  for (int r = 0; r < R; r++)
    for (int c = 0; c < C; c++)
      m[r][c] = r * c % 11;

#pragma omp parallel
#pragma omp single
  {
#pragma omp taskloop grainsize(1)
    for (int r = 0; r < R; r++)
      for (int c = 0; c < C; c++) {
        if (c % 16 == 0)
          usleep(100);
        rowsum[r] += m[r][c];
      }
  }
  printf("%d\n", rowsum[R - 1]);
  return 0;
}
