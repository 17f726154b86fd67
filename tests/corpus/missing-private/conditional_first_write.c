// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[80], sign[80], s = 0;
  for (int i = 0; i < 80; i++)
    v[i] = i % 7 - 3;
#pragma omp parallel for
  for (int i = 0; i < 80; i++) {
    if (v[i] < 0)
      s = -1;
//    ^ or: missing-private s write/write
    else
      s = 1;
//    ^ missing-private s write/write
    sign[i] = s;
//            ^ other: missing-private s read
  }
  printf("%d\n", sign[0]);
  return 0;
}
