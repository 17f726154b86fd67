// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 640

static float a[N], b[N], c[N];

int main(void)
{
  float acc = 0, t;
  for (int i = 0; i < N; i++) {
    a[i] = i;
    b[i] = 1;
  }
#pragma omp parallel for simd reduction(+ : acc)
  for (int i = 0; i < N; i++) {
    t = a[i] * b[i];
//  ^ missing-private or data-race or unprotected-shared-update t write/write
    c[i] = t;
//         ^ maybe: missing-private or data-race or unprotected-shared-update t read
    acc += t;
//         ^ maybe: missing-private or data-race or unprotected-shared-update t read
  }
  printf("%g %g\n", acc, c[3]);
  return 0;
}
