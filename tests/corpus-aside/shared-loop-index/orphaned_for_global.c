// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define DIM 26

static float a[DIM][DIM];
static int col;

static void fill(void)
{
  int row;
#pragma omp for schedule(static, 2)
  for (row = 0; row < DIM; row++)
    for (col = 0; col < DIM; col++)
//       ^^^ shared-loop-index or missing-private col write/write
//                ^^^ other: shared-loop-index or missing-private col read
//                           ^^^ or: shared-loop-index or missing-private col write/read
      a[row][col] = (float)row / (col + 1);
//           ^^^ other: shared-loop-index or missing-private col read
//                                ^^^ other: shared-loop-index or missing-private col read
}

int main(void)
{
#pragma omp parallel
  fill();
  printf("%g\n", a[3][4]);
  return 0;
}
