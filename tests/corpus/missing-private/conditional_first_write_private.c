// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[80], sign[80], s = 0;
  for (int i = 0; i < 80; i++)
    v[i] = i % 7 - 3;
#pragma omp parallel for private(s)
  for (int i = 0; i < 80; i++) {
    if (v[i] < 0)
      s = -1;
    else
      s = 1;
    sign[i] = s;
  }
  printf("%d\n", sign[0]);
  return 0;
}
