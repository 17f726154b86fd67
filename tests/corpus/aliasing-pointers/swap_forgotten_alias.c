// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  double a[N], *now = a, *next = now;
  for (int i = 0; i < N; i++)
    a[i] = i % 7;
  for (int step = 0; step < 6; step++) {
#pragma omp parallel for
    for (int i = 1; i < N - 1; i++)
      next[i] = 0.5 * (now[i - 1] + now[i + 1]);
//    ^^^^^^^ aliasing-pointers or loop-carried-dependence next|now|a write
//                     ^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence next|now|a read
//                                  ^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence next|now|a read
  }
  printf("%f\n", now[5]);
  return 0;
}
