// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 12

static double q[N][N][N];

int main(void)
{
  for (int k = 1; k < N; k++) {
#pragma omp parallel for collapse(2)
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++)
        q[k][i][j] = q[k - 1][i][j] + i * j;
  }
  printf("%f\n", q[N - 1][1][1]);
  return 0;
}
