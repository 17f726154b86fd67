// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

enum { ACCOUNTS = 16 };

static struct {
  omp_lock_t lock;
  long amount;
} acc[ACCOUNTS];

static void move(int a, int b, long x)
{
  if (a == b)
    return;
  omp_set_lock(&acc[a].lock);
  acc[a].amount -= x;
//^^^^^^^^^^^^^ other: unprotected-shared-update or mismatched-lock or data-race or indirect-index or loop-carried-dependence amount|acc|acc.amount write
  omp_unset_lock(&acc[a].lock);
  acc[b].amount += x;
//^^^^^^^^^^^^^ unprotected-shared-update or mismatched-lock or data-race or indirect-index or loop-carried-dependence amount|acc|acc.amount write/read
}

int main(void)
{
  for (int i = 0; i < ACCOUNTS; i++) {
    omp_init_lock(&acc[i].lock);
    acc[i].amount = 100;
  }
#pragma omp parallel for
  for (int i = 0; i < 4000; i++)
    move(i % ACCOUNTS, i * 7 % ACCOUNTS, i % 3);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: unprotected-shared-update or mismatched-lock or data-race or indirect-index or loop-carried-dependence amount|acc|acc.amount write/write
  long sum = 0;
  for (int i = 0; i < ACCOUNTS; i++) {
    sum += acc[i].amount;
    omp_destroy_lock(&acc[i].lock);
  }
  printf("%ld\n", sum);
  return 0;
}
