// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void credit(long *account, int amount)
{
  *account += amount;
//^^^^^^^^ unprotected-shared-update or missing-reduction total|account write/read
}

int main(void)
{
  long total = 0;
#pragma omp parallel for
  for (int i = 0; i < 100; i++)
    credit(&total, i);
//         ^^^^^^ or: unprotected-shared-update or missing-reduction total|account write/read
  printf("%ld\n", total);
  return 0;
}
