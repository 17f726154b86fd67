// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static long debit, credit;

static void post(long amount)
{
  if (amount < 0) {
#pragma omp critical(debit_side)
    debit -= amount;
  } else {
#pragma omp critical(credit_side)
    credit += amount;
  }
}

int main(void)
{
#pragma omp parallel for
  for (int i = -200; i < 200; i++)
    post(i);
  printf("%ld %ld\n", debit, credit);
  return 0;
}
