// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

int main(void)
{
  float x[N];
  for (int i = 0; i < N; i++)
    x[i] = 1.0f;
#pragma omp parallel for simd schedule(static, 4)
  for (int i = 2; i < N; i++)
    x[i] = x[i - 2] * 0.5f;
//  ^^^^ loop-carried-dependence or simd-dependence x write
//         ^^^^^^^^ other: loop-carried-dependence or simd-dependence x read
  printf("%d\n", x[N - 1] > 0);
  return 0;
}
