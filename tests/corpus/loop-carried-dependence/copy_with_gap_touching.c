// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 50

int main(void)
{
  int a[4 * N + 4];
  for (int i = 0; i < 4 * N + 4; i++)
    a[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    a[4 * i] = a[4 * i + 1] + a[4 * i + 2];
//  ^^^^^^^^ loop-carried-dependence a write
    a[4 * i + 3] = a[4 * i + 4];
//                 ^^^^^^^^^^^^ other: loop-carried-dependence a read
  }
  printf("%d\n", a[4 * N - 1]);
  return 0;
}
