// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define T 12
#define N 50

static double u[T][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    u[0][i] = i % 3;
#pragma omp parallel for schedule(static, 1)
  for (int t = 1; t < T; t++)
    for (int i = 1; i < N - 1; i++)
      u[t][i] = (u[t - 1][i - 1] + u[t - 1][i] + u[t - 1][i + 1]) / 3;
//    ^^^^^^^ loop-carried-dependence u write
//               ^^^^^^^^^^^^^^^ other: loop-carried-dependence u read
//                                 ^^^^^^^^^^^ other: loop-carried-dependence u read
//                                               ^^^^^^^^^^^^^^^ other: loop-carried-dependence u read
  printf("%d\n", u[T - 1][N / 2] >= 0);
  return 0;
}
