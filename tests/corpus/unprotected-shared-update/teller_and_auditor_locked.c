// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static long balance;
static long seen[64];
static omp_lock_t drawer;

static void teller(int rounds)
{
  for (int k = 0; k < rounds; k++) {
    omp_set_lock(&drawer);
    balance += k;
    omp_unset_lock(&drawer);
  }
}

static void auditor(int who)
{
  long now;
  omp_set_lock(&drawer);
  now = balance;
  omp_unset_lock(&drawer);
  seen[who % 64] = now;
}

int main(void)
{
  omp_init_lock(&drawer);
#pragma omp parallel num_threads(4)
  {
    int me = omp_get_thread_num();
    if (me == 0)
      teller(200);
    else
      auditor(me);
  }
  omp_destroy_lock(&drawer);
  printf("%ld\n", balance);
  return 0;
}
