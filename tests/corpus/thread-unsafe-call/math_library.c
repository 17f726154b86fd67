// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

int main(void)
{
  double w[100];
#pragma omp parallel for simd
  for (int i = 0; i < 100; i++)
    w[i] = exp(-0.1 * i) * cos(0.3 * i) + fabs(sin(i));
  printf("%f\n", w[99]);
  return 0;
}
