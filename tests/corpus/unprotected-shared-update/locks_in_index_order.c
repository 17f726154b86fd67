// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define ACCOUNTS 20

struct account {
  omp_lock_t lock;
  int euros;
};

static struct account bank[ACCOUNTS];

static void transfer(int from, int to, int euros)
{
  int first = from < to ? from : to;
  int second = from < to ? to : from;

  if (from == to)
    return;
  omp_set_lock(&bank[first].lock);
  omp_set_lock(&bank[second].lock);
  bank[from].euros -= euros;
  bank[to].euros += euros;
  omp_unset_lock(&bank[second].lock);
  omp_unset_lock(&bank[first].lock);
}

int main(void)
{
  for (int a = 0; a < ACCOUNTS; a++) {
    omp_init_lock(&bank[a].lock);
    bank[a].euros = 100;
  }
#pragma omp parallel for schedule(static, 1)
  for (int k = 0; k < 2000; k++)
    transfer((k * 7) % ACCOUNTS, (k * 3 + 1) % ACCOUNTS, k % 4);
  for (int a = 0; a < ACCOUNTS; a++)
    omp_destroy_lock(&bank[a].lock);
  printf("%d\n", bank[0].euros > -100000);
  return 0;
}
