// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  float height[N], slope[N];
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      height[i] = 0.1f * (i % 9);
//    ^^^^^^^^^ missing-barrier height write
#pragma omp for
    for (int i = 1; i < N - 1; i++)
      slope[i] = height[i + 1] - height[i - 1];
//               ^^^^^^^^^^^^^ other: missing-barrier height read
//                               ^^^^^^^^^^^^^ other: missing-barrier height read
  }
  printf("%f\n", slope[1]);
  return 0;
}
