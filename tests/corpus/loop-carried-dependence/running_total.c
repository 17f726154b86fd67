// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 150

int main(void)
{
  int deposits[N], balance[N];
  for (int d = 0; d < N; d++)
    deposits[d] = (d * 17) % 30 - 10;
  balance[0] = deposits[0];
#pragma omp parallel for
  for (int d = 1; d < N; d++)
    balance[d] = balance[d - 1] + deposits[d];
//  ^^^^^^^^^^ loop-carried-dependence balance write
//               ^^^^^^^^^^^^^^ other: loop-carried-dependence balance read
  printf("%d\n", balance[N - 1]);
  return 0;
}
