// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double w[256], area = 0.0;
  for (int i = 0; i < 256; i++)
    w[i] = 0.5;
#pragma omp parallel for simd
  for (int i = 0; i < 256; i++)
    area += w[i];
//  ^^^^ missing-reduction area write/read
  printf("%f\n", area);
  return 0;
}
