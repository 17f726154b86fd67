// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#define R 16
#define C 32

int main(void)
{
  int *storage = calloc(R * C, sizeof *storage);
  int *row[R];
  if (!storage)
    return 1;
  for (int r = 0; r < R; r++)
    row[r] = storage + (r / 2) * C;
#pragma omp parallel for num_threads(8) schedule(static, 1)
  for (int r = 0; r < R; r++)
    for (int c = 0; c < C; c++)
      row[r][c] += r;
//    ^^^^^^^^^ aliasing-pointers row|storage write/read
  printf("%d\n", storage[3]);
  free(storage);
  return 0;
}
