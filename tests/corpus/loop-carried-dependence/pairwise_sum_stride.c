// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

int main(void)
{
  float x[N];
  for (int i = 0; i < N; i++)
    x[i] = 1.0f;
#pragma omp parallel for
  for (int s = 1; s < N; s = s + 1)
    if (s % 5 != 0)
      x[s] = x[s] + x[s - 1];
//    ^^^^ loop-carried-dependence x write
//                  ^^^^^^^^ other: loop-carried-dependence x read
  printf("%f\n", x[N - 1]);
  return 0;
}
