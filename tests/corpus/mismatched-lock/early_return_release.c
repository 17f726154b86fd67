// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

static omp_nest_lock_t big;
static long table[10];

static int bump(int k, long by)
{
  omp_set_nest_lock(&big);
  if (k < 0 || k >= 10) {
    omp_unset_nest_lock(&big);
    return -1;
  }
  table[k] += by;
  omp_unset_nest_lock(&big);
  return 0;
}

static int bump_pair(int a, int b)
{
  omp_set_nest_lock(&big);
  int rc = bump(a, 1);
  if (rc == 0)
    rc = bump(b, -1);
  omp_unset_nest_lock(&big);
  return rc;
}

int main(void)
{
  int errors = 0;
  omp_init_nest_lock(&big);
#pragma omp parallel for reduction(+ : errors)
  for (int i = 0; i < 200; i++)
    errors += bump_pair(i % 10, (i + 3) % 12) != 0;
  omp_destroy_nest_lock(&big);
  printf("%d %ld\n", errors, table[0]);
  return 0;
}
