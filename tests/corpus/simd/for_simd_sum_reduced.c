// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double w[256], area = 0.0;
  for (int i = 0; i < 256; i++)
    w[i] = 0.5;
#pragma omp parallel for simd reduction(+ : area)
  for (int i = 0; i < 256; i++)
    area += w[i];
  printf("%f\n", area);
  return 0;
}
