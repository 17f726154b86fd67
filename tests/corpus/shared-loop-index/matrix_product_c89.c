// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 24

double a[N][N], b[N][N], c[N][N];

int main(void)
{
  int i, j, k;
  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++) {
      a[i][j] = i + j;
      b[i][j] = i - j;
    }
#pragma omp parallel for private(k)
  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++) {
//       ^ shared-loop-index or missing-private j write/read
//              ^ other: shared-loop-index or missing-private j read
//                     ^ other: shared-loop-index or missing-private j write/read
      double s = 0;
      for (k = 0; k < N; k++)
        s += a[i][k] * b[k][j];
//                          ^ other: shared-loop-index or missing-private j read
      c[i][j] = s;
//         ^ other: shared-loop-index or missing-private j read
    }
  printf("%f\n", c[1][1]);
  return 0;
}
