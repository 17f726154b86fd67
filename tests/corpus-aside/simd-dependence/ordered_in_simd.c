// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int hist[16] = {0}, key[160];
  for (int i = 0; i < 160; i++)
    key[i] = (i * 11) & 15;
#pragma omp simd
  for (int i = 0; i < 160; i++) {
    int k = key[i] ^ 3;
#pragma omp ordered simd
    hist[k]++;
  }
  printf("%d\n", hist[2]);
  return 0;
}
