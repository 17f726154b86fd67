// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static long pending;

static void start(void)
{
  __sync_fetch_and_add(&pending, 1);
//                      ^^^^^^^ other: mixed-atomic or data-race or unprotected-shared-update pending write
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other: mixed-atomic or data-race or unprotected-shared-update pending write
}

static void finish(void)
{
  pending = pending - 1;
//^^^^^^^ mixed-atomic or data-race or unprotected-shared-update pending write/write
//          ^^^^^^^ maybe: mixed-atomic or data-race or unprotected-shared-update pending read
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
