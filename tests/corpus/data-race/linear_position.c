// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 200

int main(void)
{
  int src[3 * N + 3], dst[N], pos = 1;
  for (int i = 0; i < 3 * N + 3; i++)
    src[i] = i;
#pragma omp parallel for linear(pos : 3) schedule(static)
  for (int i = 0; i < N; i++) {
    dst[i] = src[pos] + src[pos + 1];
    pos += 3;
  }
  printf("%d %d\n", dst[9], pos);
  return 0;
}
