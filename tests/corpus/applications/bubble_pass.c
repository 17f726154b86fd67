// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 48

int main(void)
{
  int a[N];
  for (int i = 0; i < N; i++)
    a[i] = (i * 29) % N;
  for (int pass = 0; pass < 10; pass++) {
#pragma omp parallel for schedule(static, 1)
    for (int i = 0; i < N - 1; i++)
      if (a[i] > a[i + 1]) {
//        ^^^^ other: loop-carried-dependence a read
//               ^^^^^^^^ other: loop-carried-dependence a read
        int t = a[i];
//              ^^^^ other: loop-carried-dependence a read
        a[i] = a[i + 1];
//      ^^^^ or: loop-carried-dependence a write
//             ^^^^^^^^ other: loop-carried-dependence a read
        a[i + 1] = t;
//      ^^^^^^^^ loop-carried-dependence a write
      }
  }
  printf("%d\n", a[0] >= 0);
  return 0;
}
