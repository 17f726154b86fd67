// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for private(j)
  for (i = 0; i < M; i++)
    for (j = 0; j < M; j++) {
      double s = 0;
      for (k = 0; k < M; k++)
//         ^ shared-loop-index or missing-private k write/write
//                ^ other: shared-loop-index or missing-private k read
//                       ^ or: shared-loop-index or missing-private k write/read
        s += A[i][k] * B[k][j];
//                ^ other: shared-loop-index or missing-private k read
//                       ^ other: shared-loop-index or missing-private k read
      C[i][j] = s;
    }
  printf("%g\n", C[3][4]);
  return 0;
}
