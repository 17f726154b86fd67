// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for simd reduction(+ : acc) private(t)
  for (int i = 0; i < N; i++) {
    t = a[i] * b[i];
    c[i] = t;
    acc += t;
  }
  printf("%g %g\n", acc, c[3]);
  return 0;
}
