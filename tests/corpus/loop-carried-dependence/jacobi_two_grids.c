// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 26

static double now[N][N], next[N][N];

int main(void)
{
  for (int j = 0; j < N; j++)
    now[0][j] = next[0][j] = 100.0;
  for (int sweep = 0; sweep < 4; sweep++) {
#pragma omp parallel for
    for (int i = 1; i < N - 1; i++)
      for (int j = 1; j < N - 1; j++)
        next[i][j] = 0.25 * (now[i - 1][j] + now[i + 1][j] + now[i][j - 1] + now[i][j + 1]);
#pragma omp parallel for
    for (int i = 1; i < N - 1; i++)
      for (int j = 1; j < N - 1; j++)
        now[i][j] = next[i][j];
  }
  printf("%f\n", now[1][N / 2]);
  return 0;
}
