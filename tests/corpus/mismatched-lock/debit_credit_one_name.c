// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static long balance = 1000;
static long fees;

static void credit(int amount)
{
#pragma omp critical(account)
  {
    balance += amount;
    usleep(100);
  }
}

static void debit(int amount)
{
#pragma omp critical(account)
  {
    balance -= amount;
    fees += 1;
    usleep(100);
  }
}

int main(void)
{
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 120; i++) {
    if (i % 2)
      credit(i);
    else
      debit(i);
  }
  printf("%ld %ld\n", balance, fees);
  return 0;
}
