// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[500];
  int last = -1;
#pragma omp parallel for lastprivate(last)
  for (int i = 0; i < 500; i++) {
    v[i] = i * i;
    last = i;
  }
  printf("%d %d\n", last, v[last]);
  return 0;
}
