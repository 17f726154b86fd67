// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 90

static double A[N][N];

int main(void)
{
  int i, j, k;
  double factor;
  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++)
      A[i][j] = i == j ? N : 1.0 / (1 + i + 2 * j);
  for (k = 0; k < N - 1; k++) {
#pragma omp parallel for private(j) shared(A, k, factor)
    for (i = k + 1; i < N; i++) {
      factor = A[i][k] / A[k][k];
//    ^^^^^^ missing-private or data-race or unprotected-shared-update factor write/write
      A[i][k] = factor;
//              ^^^^^^ maybe: missing-private or data-race or unprotected-shared-update factor read
      for (j = k + 1; j < N; j++)
        A[i][j] -= factor * A[k][j];
//                 ^^^^^^ maybe: missing-private or data-race or unprotected-shared-update factor read
    }
  }
  printf("%g\n", A[N - 1][N - 1]);
  return 0;
}
