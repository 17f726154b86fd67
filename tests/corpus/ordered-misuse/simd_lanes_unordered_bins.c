// pcwm-label: race
// pcwm-unconfirmed: lanes of one thread are not seen
#include <stdio.h>

int main(void)
{
  int key[256], bin[8] = {0};

  for (int i = 0; i < 256; i++)
    key[i] = (i * i + 3) & 7;

#pragma omp simd
  for (int i = 0; i < 256; i++) {
    int k = key[i];
    bin[k] += 1;
//  ^^^^^^ simd-dependence or indirect-index or loop-carried-dependence or unprotected-shared-update bin write/read
  }
  printf("%d\n", bin[4]);
  return 0;
}
