// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 12

static double q[N][N][N];

int main(void)
{
#pragma omp parallel for
  for (int k = 1; k < N; k++) {
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++)
        q[k][i][j] = q[k - 1][i][j] + i * j;
//      ^^^^^^^^^^ loop-carried-dependence q write
//                   ^^^^^^^^^^^^^^ other: loop-carried-dependence q read
  }
  printf("%d\n", q[N - 1][1][1] >= 0);
  return 0;
}
