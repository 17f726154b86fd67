// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int row[90];
  for (int i = 0; i < 90; i++)
    row[i] = i + 2;
#pragma omp parallel for
  for (int i = 0; i < 45; i++)
    row[i] = row[i] % row[45];
  printf("%d\n", row[89]);
  return 0;
}
