// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 24

static double u[N][N];

int main(void)
{
  for (int j = 0; j < N; j++)
    u[0][j] = 1.0;
  for (int colour = 0; colour < 2; colour++) {
#pragma omp parallel for
    for (int i = 1; i < N - 1; i++)
      for (int j = 1 + (i + colour) % 2; j < N - 1; j += 2)
        u[i][j] = 0.25 * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1]);
  }
  printf("%f\n", u[1][1]);
  return 0;
}
