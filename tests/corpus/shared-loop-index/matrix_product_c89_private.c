// pcwm-label: no-race
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
#pragma omp parallel for private(j, k)
  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++) {
      double s = 0;
      for (k = 0; k < N; k++)
        s += a[i][k] * b[k][j];
      c[i][j] = s;
    }
  printf("%f\n", c[1][1]);
  return 0;
}
