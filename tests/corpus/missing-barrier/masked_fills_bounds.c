// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//    ^^^^^ missing-barrier or data-race or unprotected-shared-update scale write
      shift = v[0];
//    ^^^^^ missing-barrier or data-race or unprotected-shared-update shift write
    }
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = (v[i] - shift) / scale;
//                              ^^^^^ other: missing-barrier or data-race or unprotected-shared-update scale read
//                     ^^^^^ other: missing-barrier or data-race or unprotected-shared-update shift read
  }
  printf("%g\n", out[N - 1]);
  return 0;
}
