// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

static void smear(double *f, int n)
{
  int half = n / 2;
#pragma omp parallel for
  for (int i = 0; i < half; i++)
    f[i] = 0.9 * f[half + i];
}

int main(void)
{
  double f[2 * N];
  for (int i = 0; i < 2 * N; i++)
    f[i] = i;
  smear(f, N);
  printf("%f\n", f[0]);
  return 0;
}
