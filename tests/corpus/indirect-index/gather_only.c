// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 300

static int lookup[N];

int main(void)
{
  float src[N], dst[N];
  for (int i = 0; i < N; i++) {
    src[i] = i * 0.5f;
    lookup[i] = (i * i) % 97;
  }
#pragma omp parallel for simd schedule(simd : static)
  for (int i = 0; i < N; i++)
    dst[i] = src[lookup[i]] + src[lookup[N - 1 - i]];
  printf("%g\n", dst[12]);
  return 0;
}
