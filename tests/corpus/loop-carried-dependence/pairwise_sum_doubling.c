// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

int main(void)
{
  float x[N];
  for (int i = 0; i < N; i++)
    x[i] = 1.0f;
  for (int half = N / 2; half > 0; half /= 2) {
#pragma omp parallel for
    for (int i = 0; i < half; i++)
      x[i] = x[i] + x[i + half];
  }
  printf("%f\n", x[0]);
  return 0;
}
