// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define SLOTS 96

int main(void)
{
  int ring[SLOTS] = {0};
#pragma omp parallel for
  for (int msg = 0; msg < 96; msg++)
    ring[msg % SLOTS] = msg;
  printf("%d\n", ring[3]);
  return 0;
}
