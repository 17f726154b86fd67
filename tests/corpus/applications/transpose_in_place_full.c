// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 32

static float m[N][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      m[i][j] = i * N + j;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      m[i][j] = m[j][i];
//    ^^^^^^^ loop-carried-dependence m write
//              ^^^^^^^ other: loop-carried-dependence m read
  printf("%d\n", m[1][0] > 0);
  return 0;
}
