// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define NX 12
#define NY 14
#define NZ 10

static double f[NX][NY][NZ];

int main(void)
{
  int i, j, k;
#pragma omp parallel for collapse(3) default(shared)
  for (i = 0; i < NX; i++)
    for (j = 0; j < NY; j++)
      for (k = 0; k < NZ; k++)
        f[i][j][k] = i + 0.1 * j - 0.01 * k;
  printf("%g\n", f[3][4][5]);
  return 0;
}
