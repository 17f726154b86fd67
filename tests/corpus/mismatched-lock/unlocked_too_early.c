// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static omp_lock_t guard;
static int size;
static int item[128];

int main(void)
{
  omp_init_lock(&guard);
#pragma omp parallel for
  for (int i = 0; i < 100; i++) {
    omp_set_lock(&guard);
    int at = size;
//           ^^^^ or: unprotected-shared-update or mismatched-lock size read
    omp_unset_lock(&guard);
    item[at & 127] = 1;
//  ^^^^^^^^^^^^^^ maybe: unprotected-shared-update or mismatched-lock or loop-carried-dependence or indirect-index item write/write
    size = at + 1;
//  ^^^^ unprotected-shared-update or mismatched-lock size write/write
  }
  omp_destroy_lock(&guard);
  printf("%d\n", size > 0);
  return 0;
}
