// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 300, shift = 4, *best = malloc(sizeof *best);
  int *v = malloc(n * sizeof *v);
  *best = -1;
#pragma omp parallel for default(firstprivate)
  for (int i = 0; i < n; i++) {
    shift += i;
    v[i] = shift % 9;
  }
  printf("%d %d\n", *best, v[n - 1]);
  free(best);
  free(v);
  return 0;
}
