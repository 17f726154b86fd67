// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define NX 500

static double u[2][NX];

int main(void)
{
  for (int i = 0; i < NX; i++)
    u[0][i] = u[1][i] = i == NX / 2;
  for (int t = 0; t < 20; t++) {
    int now = t & 1;
    int then = (t + 1) & 1;
#pragma omp parallel for
    for (int i = 1; i < NX - 1; i++)
      u[then][i] = u[now][i] + 0.25 * (u[now][i - 1] - 2 * u[now][i] + u[now][i + 1]);
  }
  printf("%g\n", u[0][NX / 2]);
  return 0;
}
