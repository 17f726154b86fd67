// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  unsigned word[N / 8 + 1] = {0};
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < N; i++)
    word[i >> 3] |= 1u << (i & 7);
//  ^^^^^^^^^^^^ loop-carried-dependence or unprotected-shared-update or missing-reduction or indirect-index word write/read
  printf("%x\n", word[0] != 0);
  return 0;
}
