// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[80], budget = 1000;
  for (int i = 0; i < 80; i++)
    v[i] = i % 3;
#pragma omp parallel for
  for (int i = 0; i < 80; i++) {
    if (v[i] > 0 && --budget > 0)
//                    ^^^^^^ unprotected-shared-update or missing-reduction budget write/read
      v[i] = 0;
  }
  printf("%d\n", budget < 1000);
  return 0;
}
