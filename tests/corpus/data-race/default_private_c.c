// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int i, j, v[30];
#pragma omp parallel for default(none) shared(v) private(j)
  for (i = 0; i < 30; i++) {
    v[i] = 0;
    for (j = 0; j < i; j++)
      v[i] += j;
  }
  printf("%d\n", v[29]);
  return 0;
}
