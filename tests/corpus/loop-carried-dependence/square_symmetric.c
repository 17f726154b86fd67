// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 28

static double sym[N][N];

int main(void)
{
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      double v = 1.0 / (1 + i + 2 * j);
      sym[i][j] = v;
//    ^^^^^^^^^ loop-carried-dependence sym write
      sym[j][i] = v;
//    ^^^^^^^^^ loop-carried-dependence sym write
    }
  printf("%f\n", sym[3][7]);
  return 0;
}
