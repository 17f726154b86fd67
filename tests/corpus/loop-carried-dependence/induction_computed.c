// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

int main(void)
{
  int packed[3 * N];
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    int at = 3 * i;
    packed[at] = i;
  }
  printf("%d\n", packed[0]);
  return 0;
}
