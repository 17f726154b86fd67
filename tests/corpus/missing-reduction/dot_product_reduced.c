// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 200

int main(void)
{
  double x[N], y[N], dot = 0.0;
  for (int i = 0; i < N; i++) {
    x[i] = 0.5 * i;
    y[i] = 1.0 / (i + 1);
  }
#pragma omp parallel for reduction(+ : dot)
  for (int i = 0; i < N; i++)
    dot += x[i] * y[i];
  printf("%f\n", dot);
  return 0;
}
