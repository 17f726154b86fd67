// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static long pending;

static void start(void)
{
  __sync_fetch_and_add(&pending, 1);
}

static void finish(void)
{
  __sync_fetch_and_sub(&pending, 1);
}

int main(void)
{
#pragma omp parallel for
  for (int i = 0; i < 600; i++) {
    start();
    finish();
  }
  printf("%d\n", pending < 1000);
  return 0;
}
