// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static long ways;

static void place(int *column, int row)
{
  if (row == 5) {
    ways++;
    return;
  }
  for (int c = 0; c < 5; c++) {
#pragma omp task firstprivate(c)
    {
      column[row] = c;
      int fits = 1;
      for (int r = 0; r < row; r++)
        if (column[r] == c || column[r] - c == row - r || c - column[r] == row - r)
          fits = 0;
      if (fits)
        place(column, row + 1);
    }
#pragma omp taskwait
  }
}

int main(void)
{
  int column[5] = {0};
#pragma omp parallel
#pragma omp single
  place(column, 0);
  printf("%ld\n", ways);
  return 0;
}
