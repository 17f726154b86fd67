// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int log[100], n = 0;
#pragma omp parallel num_threads(1)
  {
    for (int i = 0; i < 50; i++)
      log[n++] = i;
  }
#pragma omp parallel for if (0)
  for (int i = 0; i < 50; i++)
    log[n++] = -i;
  printf("%d %d\n", n, log[51]);
  return 0;
}
