// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  int a[3 * N];
  for (int i = 0; i < 3 * N; i++)
    a[i] = 0;
#pragma omp parallel for schedule(static, 3)
  for (int i = 0; i < N; i++)
    a[2 * i] = a[3 * i] + 1;
//  ^^^^^^^^ loop-carried-dependence a write
//             ^^^^^^^^ other: loop-carried-dependence a read
  printf("%d\n", a[0]);
  return 0;
}
