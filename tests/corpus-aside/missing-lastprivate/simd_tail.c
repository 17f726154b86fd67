// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  float a[256], b[256], t = 0;
  for (int i = 0; i < 256; i++)
    a[i] = (float)i;
#pragma omp parallel for simd
  for (int i = 0; i < 256; i++) {
    t = a[i] * 0.5f;
//  ^ missing-lastprivate or missing-private or simd-dependence t write/write
    b[i] = t + 1.0f;
//         ^ other: missing-lastprivate or missing-private or simd-dependence t read
  }
  printf("%g %g\n", t, b[3]);
  return 0;
}
