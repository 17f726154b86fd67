// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 110

int main(void)
{
  int buf[N + 1];
  int *src = buf, *dst = buf + 1;
  for (int i = 0; i <= N; i++)
    buf[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    dst[i] = src[i] * 2;
//  ^^^^^^ aliasing-pointers or loop-carried-dependence dst|src|buf write
//           ^^^^^^ other: aliasing-pointers or loop-carried-dependence dst|src|buf read
  printf("%d\n", buf[N] != 0);
  return 0;
}
