// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[100], top = -1;
  for (int i = 0; i < 100; i++)
    v[i] = (i * 57) % 101;
#pragma omp parallel for
  for (int i = 0; i < 100; i++) {
#pragma omp atomic compare
    if (top < v[i]) {
      top = v[i];
    }
  }
  printf("%d\n", top);
  return 0;
}
