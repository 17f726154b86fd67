// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[100], last = 0;
  for (int i = 0; i < 100; i++)
    v[i] = i * 3;
#pragma omp parallel for lastprivate(last)
  for (int i = 0; i < 100; i++) {
    last = v[i] / 2;
    v[i] = v[i] + 1;
  }
  printf("%d\n", last);
  return 0;
}
