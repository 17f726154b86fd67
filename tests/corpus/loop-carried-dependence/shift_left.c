// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 128;
  char *queue = calloc((size_t)n, 1);
  queue[n - 1] = 'x';
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n - 1; i++)
    queue[i] = queue[i + 1];
//  ^^^^^^^^ loop-carried-dependence queue write
//             ^^^^^^^^^^^^ other: loop-carried-dependence queue read
  printf("%c\n", queue[n - 2] ? queue[n - 2] : '-');
  free(queue);
  return 0;
}
