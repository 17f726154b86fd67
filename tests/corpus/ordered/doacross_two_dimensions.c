// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: Archer does not see the order that doacross dependences make
#include <stdio.h>
#define N 10

static int s[N][N];

int main(void)
{
  for (int k = 0; k < N; k++)
    s[0][k] = s[k][0] = k;
#pragma omp parallel for ordered(2) schedule(static, 1)
  for (int i = 1; i < N; i++)
    for (int j = 1; j < N; j++) {
#pragma omp ordered depend(sink : i - 1, j) depend(sink : i, j - 1)
      s[i][j] = s[i - 1][j] + s[i][j - 1];
#pragma omp ordered depend(source)
    }
  printf("%d\n", s[N - 1][N - 1]);
  return 0;
}
