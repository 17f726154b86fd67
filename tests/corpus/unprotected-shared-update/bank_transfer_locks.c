// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define ACCOUNTS 8

typedef struct {
  long balance;
  omp_lock_t guard;
} account_t;

static account_t accounts[ACCOUNTS];

static void deposit(account_t *a, long amount)
{
  omp_set_lock(&a->guard);
  a->balance += amount;
  omp_unset_lock(&a->guard);
}

int main(void)
{
  for (int i = 0; i < ACCOUNTS; i++)
    omp_init_lock(&accounts[i].guard);
#pragma omp parallel for
  for (int i = 0; i < 800; i++)
    deposit(&accounts[i % ACCOUNTS], i);
  long sum = 0;
  for (int i = 0; i < ACCOUNTS; i++) {
    sum += accounts[i].balance;
    omp_destroy_lock(&accounts[i].guard);
  }
  printf("%ld\n", sum);
  return 0;
}
