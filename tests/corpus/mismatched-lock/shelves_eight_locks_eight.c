// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define LOCKS 8
#define SHELVES 8

static omp_lock_t lock[LOCKS];
static int shelf[SHELVES];

int main(void)
{
  for (int l = 0; l < LOCKS; l++)
    omp_init_lock(lock + l);

#pragma omp parallel for
  for (int i = 0; i < 4000; i++) {
    omp_set_lock(&lock[i % LOCKS]);
    shelf[i % SHELVES] += 1;
    omp_unset_lock(&lock[i % LOCKS]);
  }

  for (int l = 0; l < LOCKS; l++)
    omp_destroy_lock(&lock[l]);
  printf("%d\n", shelf[0]);
  return 0;
}
