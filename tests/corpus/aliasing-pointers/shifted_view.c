// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void copy_scaled(int n, const float *src, float *dst)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    dst[i] = 0.9f * src[i];
//  ^^^^^^ aliasing-pointers or loop-carried-dependence data|src|dst write
//                  ^^^^^^ other: aliasing-pointers or loop-carried-dependence data|src|dst read
}

int main(void)
{
  float data[400];
  for (int i = 0; i < 400; i++)
    data[i] = (float)i;
  copy_scaled(300, data, data + 1);
  printf("%g\n", data[299]);
  return 0;
}
