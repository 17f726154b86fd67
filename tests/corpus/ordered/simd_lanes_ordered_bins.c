// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int key[256], bin[8] = {0};

  for (int i = 0; i < 256; i++)
    key[i] = (i * i + 3) & 7;

#pragma omp simd
  for (int i = 0; i < 256; i++) {
    int k = key[i];
#pragma omp ordered simd
    {
      bin[k] += 1;
    }
  }
  printf("%d\n", bin[4]);
  return 0;
}
