// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 128;
  char *queue = calloc((size_t)n, 1), *moved = calloc((size_t)n, 1);
  queue[n - 1] = 'x';
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n - 1; i++)
    moved[i] = queue[i + 1];
  printf("%c\n", moved[n - 2] ? moved[n - 2] : '-');
  free(queue);
  free(moved);
  return 0;
}
