// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 20

static double m[N][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      m[i][j] = i == j ? N : 1.0 / (1 + i + j);
  for (int k = 0; k < N - 1; k++) {
#pragma omp parallel for
    for (int i = k + 1; i < N; i++) {
      double f = m[i][k] / m[k][k];
      m[i][k] = f;
      for (int j = k + 1; j < N; j++)
        m[i][j] -= f * m[k][j];
    }
  }
  printf("%f\n", m[N - 1][N - 1]);
  return 0;
}
