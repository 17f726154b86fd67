// pcwm-label: race
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
