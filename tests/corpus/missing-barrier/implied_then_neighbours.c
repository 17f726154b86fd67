// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  float height[N], slope[N];
#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < N; i++)
      height[i] = 0.1f * (i % 9);
#pragma omp for
    for (int i = 1; i < N - 1; i++)
      slope[i] = height[i + 1] - height[i - 1];
  }
  printf("%f\n", slope[1]);
  return 0;
}
