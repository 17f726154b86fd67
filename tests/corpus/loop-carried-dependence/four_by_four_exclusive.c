// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void upsample(float *fine, const float *coarse, int n)
{
  int b, k;
#pragma omp parallel for private(k)
  for (b = 0; b < 4 * n; b += 4)
    for (k = 0; k < 4; k++)
      fine[b + k] = coarse[b / 4] + 0.25f * k;
}

int main(void)
{
  float coarse[100], fine[401] = {0};
  for (int i = 0; i < 100; i++)
    coarse[i] = (float)(i % 8);
  upsample(fine, coarse, 100);
  printf("%f\n", fine[9]);
  return 0;
}
