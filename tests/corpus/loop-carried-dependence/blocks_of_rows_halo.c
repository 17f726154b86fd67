// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 96
#define B 16

static int a[N + 1];

int main(void)
{
#pragma omp parallel for
  for (int b = 0; b < N; b += B)
    for (int i = b; i <= b + B; i++)
      a[i] = i * i;
//    ^^^^ loop-carried-dependence a write/write
  printf("%d\n", a[N - 1]);
  return 0;
}
