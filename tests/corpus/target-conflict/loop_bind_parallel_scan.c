// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { N = 400 };

static int a[N];

int main(void)
{
  for (int i = 0; i < N; i++)
    a[i] = i;
#pragma omp parallel
  {
#pragma omp loop bind(parallel)
    for (int i = 1; i < N; i++)
      a[i] = a[i] ^ a[i - 1];
//    ^^^^ loop-carried-dependence or data-race or target-conflict a write
//                  ^^^^^^^^ other: loop-carried-dependence or data-race or target-conflict a read
  }
  printf("%d\n", a[N - 1]);
  return 0;
}
