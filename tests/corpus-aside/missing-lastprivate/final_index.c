// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[500];
  int last = -1;
#pragma omp parallel for
  for (int i = 0; i < 500; i++) {
    v[i] = i * i;
    last = i;
//  ^^^^ missing-lastprivate or missing-private last write/write
  }
  printf("%d %d\n", last, v[last]);
  return 0;
}
