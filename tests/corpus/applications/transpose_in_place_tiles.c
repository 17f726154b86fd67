// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 32

static float m[N][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      m[i][j] = i * N + j;
#pragma omp parallel for schedule(dynamic)
  for (int i = 0; i < N - 1; i++)
    for (int j = i + 1; j < N; j++) {
      float t = m[i][j];
      m[i][j] = m[j][i];
      m[j][i] = t;
    }
  printf("%f\n", m[1][0]);
  return 0;
}
