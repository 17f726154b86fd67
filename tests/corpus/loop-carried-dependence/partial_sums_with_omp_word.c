// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 256

int main(void)
{
  int s[N];

#pragma omp parallel for
  for (int i = 0; i < N; i++)
    s[i] = i % 6;

#pragma omp parallel for
  for (int i = 1; i < N; i++)
    s[i] += s[i - 1];
//  ^^^^ loop-carried-dependence s write/read
//          ^^^^^^^^ other: loop-carried-dependence s read

  printf("%d\n", s[N - 1]);
  return 0;
}
