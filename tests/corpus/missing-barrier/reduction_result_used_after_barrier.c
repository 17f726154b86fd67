// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { N = 800 };
  static double v[N], d[N];
  double mean = 0.0, var = 0.0;
  for (int i = 0; i < N; i++)
    v[i] = i % 10;
#pragma omp parallel
  {
#pragma omp for reduction(+ : mean)
    for (int i = 0; i < N; i++)
      mean += v[i] / N;
#pragma omp for reduction(+ : var)
    for (int i = 0; i < N; i++) {
      d[i] = v[i] - mean;
      var += d[i] * d[i];
    }
  }
  printf("%g\n", var);
  return 0;
}
