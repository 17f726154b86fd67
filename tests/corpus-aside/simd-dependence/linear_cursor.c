// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

int main(void)
{
  int in[2 * N], out[N];
  int k = 0;
  for (int i = 0; i < 2 * N; i++)
    in[i] = i;
#pragma omp simd linear(k : 2)
  for (int i = 0; i < N; i++) {
    out[i] = in[k];
    k += 2;
  }
  printf("%d %d\n", out[10], k);
  return 0;
}
