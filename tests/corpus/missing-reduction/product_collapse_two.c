// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { N = 12, K = 200 };

static float a[N][K], b[K][N], c[N][N];

int main(void)
{
  int i, j, k;

  for (i = 0; i < N; i++)
    for (k = 0; k < K; k++)
      a[i][k] = b[k][i] = 1.0f + (i + k) % 3;

#pragma omp parallel for private(i, j, k) collapse(2)
  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++)
      for (k = 0; k < K; k++)
        c[i][j] += a[i][k] * b[k][j];

  printf("%f\n", c[N - 1][N - 1]);
  return 0;
}
