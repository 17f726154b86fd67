// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 240

int main(void)
{
  double edge[N] = {0}, out[N];
  int detect = 1;
#pragma omp parallel
  {
    if (detect) {
#pragma omp for
      for (int i = 0; i < N; i++)
        edge[i] = i * 0.5;
    }
#pragma omp for
    for (int i = 0; i < N; i++)
      out[i] = edge[N - 1 - i];
  }
  printf("%g\n", out[7]);
  return 0;
}
