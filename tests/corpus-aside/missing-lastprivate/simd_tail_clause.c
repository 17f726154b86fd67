// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  float a[256], b[256], t = 0;
  for (int i = 0; i < 256; i++)
    a[i] = (float)i;
#pragma omp parallel for simd lastprivate(t)
  for (int i = 0; i < 256; i++) {
    t = a[i] * 0.5f;
    b[i] = t + 1.0f;
  }
  printf("%g %g\n", t, b[3]);
  return 0;
}
