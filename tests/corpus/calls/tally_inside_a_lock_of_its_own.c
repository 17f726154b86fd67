// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static int total;
static omp_lock_t guard;
static void (*const enter)(omp_lock_t *) = omp_set_lock;
static void (*const leave)(omp_lock_t *) = omp_unset_lock;

static void tally(int amount)
{
  enter(&guard);
  total += amount;
  leave(&guard);
}

int main(void)
{
  omp_init_lock(&guard);
  // pcwm: assume threadsafe(tally)
#pragma omp parallel for
  for (int i = 0; i < 64; i++)
    tally(i);
  omp_destroy_lock(&guard);
  printf("%d\n", total);
  return 0;
}
