// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#define LIMIT 1200

static char composite[LIMIT];

int main(void)
{
  int count = 0;
#pragma omp parallel for schedule(dynamic)
  for (int k = 2; k < LIMIT; k++)
    for (int p = 2; p * p <= k; p++)
      if (k % p == 0)
        composite[k] = 1;
  for (int k = 2; k < LIMIT; k++)
    count += !composite[k];
  printf("%d\n", count);
  return 0;
}
