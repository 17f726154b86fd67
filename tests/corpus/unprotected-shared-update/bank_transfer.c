// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define ACCOUNTS 8

typedef struct {
  long balance;
} account_t;

static account_t accounts[ACCOUNTS];

static void deposit(account_t *a, long amount)
{
  a->balance += amount;
//^^^^^^^^^^ unprotected-shared-update accounts write/read
}

int main(void)
{
#pragma omp parallel for
  for (int i = 0; i < 800; i++)
    deposit(&accounts[i % ACCOUNTS], i);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update accounts write/read
  long sum = 0;
  for (int i = 0; i < ACCOUNTS; i++) {
    sum += accounts[i].balance;
  }
  printf("%ld\n", sum);
  return 0;
}
