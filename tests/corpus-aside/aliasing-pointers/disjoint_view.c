// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void copy_scaled(int n, const float *src, float *dst)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    dst[i] = 0.9f * src[i];
}

int main(void)
{
  float data[400];
  for (int i = 0; i < 400; i++)
    data[i] = (float)i;
  copy_scaled(200, data, data + 200);
  printf("%g\n", data[299]);
  return 0;
}
