// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int grid[12][10];
#pragma omp parallel for
  for (int r = 0; r < 12; r++) {
    int sum = 0;
    for (int c = 0; c < 10; c++) {
      grid[r][c] = r + c;
      sum += grid[r][c];
    }
    grid[r][0] = sum;
  }
  printf("%d\n", grid[11][0]);
  return 0;
}
