// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void credit(long *account, int amount)
{
  *account += amount;
}

int main(void)
{
  long total[100] = {0};
#pragma omp parallel for
  for (int i = 0; i < 100; i++)
    credit(&total[i], i);
  printf("%ld\n", total[99]);
  return 0;
}
