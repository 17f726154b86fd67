// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

#define N 80

static double A[N][N];

int main(void)
{
  double c, s, r, x, y;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      A[i][j] = 1.0 / (1 + i + j);
  for (int p = 0; p < N - 1; p += 8) {
    r = hypot(A[p][p], A[p + 1][p]);
    c = A[p][p] / r;
    s = A[p + 1][p] / r;
#pragma omp parallel for private(x)
    for (int j = p; j < N; j++) {
      x = A[p][j];
      y = A[p + 1][j];
//    ^ missing-private or unprotected-shared-update or data-race y write/write
      A[p][j] = c * x + s * y;
//                          ^ maybe: missing-private or unprotected-shared-update or data-race y read
      A[p + 1][j] = c * y - s * x;
//                      ^ maybe: missing-private or unprotected-shared-update or data-race y read
    }
  }
  printf("%g\n", A[0][N - 1]);
  return 0;
}
