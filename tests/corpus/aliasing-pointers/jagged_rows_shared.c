// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  enum { R = 20 };
  int *row[R];
  int *one = malloc(R * sizeof(int));
  for (int r = 0; r < R; r++)
    row[r] = one;
#pragma omp parallel for
  for (int r = 0; r < R; r++)
    for (int c = 0; c <= r; c++)
      row[r][c] = r - c;
//    ^^^^^^^^^ aliasing-pointers or loop-carried-dependence row|one write/write
  printf("%d\n", one[0]);
  free(one);
  return 0;
}
