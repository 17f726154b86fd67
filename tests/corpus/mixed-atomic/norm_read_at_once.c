// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { N = 500 };
  long w[N], norm = 0;
  double out[N];
  for (int i = 0; i < N; i++)
    w[i] = 1 + i % 4;
#pragma omp parallel shared(w, norm, out)
  {
    long mine = 0;
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      mine += w[i];
#pragma omp atomic
    norm += mine;
//  ^^^^ or: mixed-atomic or missing-barrier or data-race or unprotected-shared-update norm write
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = (double)w[i] / norm;
//                            ^^^^ mixed-atomic or missing-barrier or data-race or unprotected-shared-update norm read
  }
  printf("%g\n", out[0]);
  return 0;
}
