// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread are no threads to the tool
#include <stdio.h>
#define N 96

int main(void)
{
  int x[N];
  for (int i = 0; i < N; i++)
    x[i] = i;
#pragma omp simd safelen(8)
  for (int i = 4; i < N; i++)
    x[i] = x[i - 4] + 1;
//  ^^^^ simd-dependence x write
//         ^^^^^^^^ other: simd-dependence x read
  printf("%d\n", x[N - 1]);
  return 0;
}
