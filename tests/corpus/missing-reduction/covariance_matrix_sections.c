// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define D 3

static double sample[500][D];

static void covariance(int n, double cov[D][D])
{
#pragma omp parallel for reduction(+ : cov[:D][:D])
  for (int s = 0; s < n; s++)
    for (int a = 0; a < D; a++)
      for (int b = 0; b < D; b++)
        cov[a][b] += sample[s][a] * sample[s][b];
}

int main(void)
{
  double c[D][D] = {{0}};

  for (int s = 0; s < 500; s++)
    for (int a = 0; a < D; a++)
      sample[s][a] = (s * (a + 2)) % 9 - 4;
  covariance(500, c);
  printf("%f\n", c[0][1]);
  return 0;
}
