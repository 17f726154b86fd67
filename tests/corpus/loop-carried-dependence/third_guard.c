// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

int main(void)
{
  int a[N + 3];
  for (int i = 0; i < N + 3; i++)
    a[i] = i;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < N; i++) {
    if (i % 3 == 0)
      a[i] = a[i + 3] * 3;
//    ^^^^ loop-carried-dependence a write
//           ^^^^^^^^ other: loop-carried-dependence a read
  }
  printf("%d\n", a[0]);
  return 0;
}
