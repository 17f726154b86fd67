// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

int main(void)
{
  float x[N + 1], y[N + 1];
  for (int i = 0; i <= N; i++)
    x[i] = y[i] = i;
#pragma omp parallel for
  for (int i = 1; i <= N; i++) {
    x[i] = 2 * y[i];
//  ^^^^ loop-carried-dependence x write
    y[i] = x[i - 1] + 1;
//         ^^^^^^^^ other: loop-carried-dependence x read
  }
  printf("%d\n", y[N] > 0);
  return 0;
}
