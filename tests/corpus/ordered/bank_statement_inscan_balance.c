// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define DAYS 365

int main(void)
{
  int moves[DAYS], statement[DAYS];
  int balance = 0;

  for (int d = 0; d < DAYS; d++)
    moves[d] = d % 3 ? -d % 50 : 40;

#pragma omp parallel for reduction(inscan, + : balance)
  for (int d = 0; d < DAYS; d++) {
    balance += moves[d];
#pragma omp scan inclusive(balance)
    statement[d] = balance;
  }
  printf("%d\n", statement[DAYS - 1]);
  return 0;
}
