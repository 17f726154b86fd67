// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 110

int main(void)
{
  int buf[2 * N];
  int *src = buf, *dst = buf + N;
  for (int i = 0; i < 2 * N; i++)
    buf[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    dst[i] = src[i] * 2;
  printf("%d\n", buf[N] != 1);
  return 0;
}
