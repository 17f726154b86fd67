// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int tries;

int main(void)
{
  int out[50];
#pragma omp parallel for
  for (int i = 0; i < 50; i++) {
    int k = 0;
  again:
    tries++;
//  ^^^^^ unprotected-shared-update or missing-reduction tries write/read
    if (++k < 3)
      goto again;
    out[i] = k;
  }
  printf("%d\n", tries > 0 && out[0] == 3);
  return 0;
}
