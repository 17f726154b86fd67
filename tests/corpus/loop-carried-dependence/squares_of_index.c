// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define P 1009

int main(void)
{
  static int seen[P * P];
  int first = 0;
#pragma omp parallel for
  for (int i = 1; i < P; i++)
    seen[i * i] = i;
  for (int i = 0; i < P; i++)
    if (seen[i] != 0)
      first += 1;
  printf("%d\n", first);
  return 0;
}
