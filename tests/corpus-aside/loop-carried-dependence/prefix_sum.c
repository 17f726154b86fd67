// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 400

int main(void)
{
  long v[N], s[N];
  for (int i = 0; i < N; i++)
    v[i] = i % 7;
  s[0] = v[0];
#pragma omp parallel for
  for (int i = 1; i < N; i++)
    s[i] = s[i - 1] + v[i];
//  ^^^^ loop-carried-dependence s write
//         ^^^^^^^^ other: loop-carried-dependence s read
  printf("%ld\n", s[N - 1]);
  return 0;
}
