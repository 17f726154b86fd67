// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  enum { N = 480 };
  static double v[N], out[N];
  double scale, shift;
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp parallel shared(scale, shift)
  {
#pragma omp masked
    {
      scale = v[N - 1] - v[0];
      shift = v[0];
    }
#pragma omp barrier
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = (v[i] - shift) / scale;
  }
  printf("%g\n", out[N - 1]);
  return 0;
}
