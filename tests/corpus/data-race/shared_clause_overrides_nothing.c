// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int i, n, v[30];
#pragma omp parallel for default(none) shared(v, n)
  for (i = 0; i < 30; i++) {
    n = i * 2;
//  ^ missing-private or missing-lastprivate n write/write
    v[i] = n + 1;
//         ^ other: missing-private or missing-lastprivate n read
  }
  printf("%d\n", v[29] > 0);
  return 0;
}
