// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 28

static double sym[N][N];

int main(void)
{
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    for (int j = 0; j < i; j++) {
      double v = 1.0 / (1 + i - j);
      sym[i][j] = v;
      sym[j][i] = v;
    }
  printf("%f\n", sym[3][7]);
  return 0;
}
