// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 20

static double m[N][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      m[i][j] = i == j ? N : 1.0 / (1 + i + j);
  for (int k = 0; k < N - 1; k++) {
#pragma omp parallel for
    for (int i = k; i < N; i++) {
      double f = m[i][k] / m[k][k];
//                         ^^^^^^^ or: loop-carried-dependence m read
      for (int j = k; j < N; j++)
        m[i][j] -= 0.5 * f * m[k][j];
//      ^^^^^^^ loop-carried-dependence m write
//                           ^^^^^^^ other: loop-carried-dependence m read
    }
  }
  printf("%f\n", m[N - 1][N - 1]);
  return 0;
}
