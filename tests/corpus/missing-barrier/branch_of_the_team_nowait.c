// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 240

int main(void)
{
  double edge[N] = {0}, out[N];
  int detect = 1;
#pragma omp parallel
  {
    if (detect) {
#pragma omp for nowait
      for (int i = 0; i < N; i++)
        edge[i] = i * 0.5;
//      ^^^^^^^ missing-barrier edge write
    }
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = edge[N - 1 - i];
//             ^^^^^^^^^^^^^^^ other: missing-barrier edge read
  }
  printf("%g\n", out[7]);
  return 0;
}
