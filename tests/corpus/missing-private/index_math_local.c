// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 10

int main(void)
{
  int cube[N * N * N];
#pragma omp parallel for collapse(2)
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      for (int k = 0; k < N; k++) {
        int at = (i * N + j) * N + k;
        cube[at] = i + j + k;
      }
  printf("%d\n", cube[999]);
  return 0;
}
