// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define M 24

static double A[M][M], B[M][M], C[M][M];

int main(void)
{
  int i, j, k;
  for (i = 0; i < M; i++)
    for (j = 0; j < M; j++) {
      A[i][j] = i + j;
      B[i][j] = i - j;
    }
#pragma omp parallel for private(j, k)
  for (i = 0; i < M; i++)
    for (j = 0; j < M; j++) {
      double s = 0;
      for (k = 0; k < M; k++)
        s += A[i][k] * B[k][j];
      C[i][j] = s;
    }
  printf("%g\n", C[3][4]);
  return 0;
}
