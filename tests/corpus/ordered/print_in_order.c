// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int line = 0, at[50];
#pragma omp parallel for ordered schedule(static, 1)
  for (int i = 0; i < 50; i++) {
    int square = i * i;
#pragma omp ordered
    {
      line += square;
      at[i] = line;
    }
  }
  printf("%d\n", at[49]);
  return 0;
}
