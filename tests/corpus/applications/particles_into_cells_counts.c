// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

#define CELLS 64

typedef struct {
  float x, y;
} vec2;

int main(void)
{
  int n = 3000;
  vec2 *p = malloc(n * sizeof *p);
  int *cell = malloc(n * sizeof *cell), *sorted = malloc(n * sizeof *sorted);
  int start[CELLS + 1] = {0}, fill[CELLS];
  for (int i = 0; i < n; i++) {
    p[i].x = (i * 37 % 1000) / 1000.f;
    p[i].y = (i * 91 % 1000) / 1000.f;
  }
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    cell[i] = (int)(p[i].x * 8) * 8 + (int)(p[i].y * 8);
  for (int i = 0; i < n; i++)
    start[cell[i] + 1]++;
  for (int c = 0; c < CELLS; c++) {
    start[c + 1] += start[c];
    fill[c] = start[c];
  }
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    sorted[fill[cell[i]]++] = i;
//  ^^^^^^^^^^^^^^^^^^^^^^^ maybe: indirect-index or data-race or unprotected-shared-update sorted write/read
//         ^^^^^^^^^^^^^ indirect-index or data-race or unprotected-shared-update or missing-reduction or loop-carried-dependence fill write/read
  printf("%d\n", sorted[n / 2] >= 0);
  free(p);
  free(cell);
  free(sorted);
  return 0;
}
