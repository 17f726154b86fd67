// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

enum { OUTER = 3, INNER = 2, LEN = 50 };

static int slab[OUTER * INNER][LEN];

int main(void)
{
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(OUTER)
  {
    int a = omp_get_thread_num();
#pragma omp parallel num_threads(INNER) firstprivate(a)
    {
      int *row = slab[omp_get_thread_num()];
      for (int k = 0; k < LEN; k++)
        row[k] += k + a;
//      ^^^^^^ data-race or aliasing-pointers or unprotected-shared-update slab|row write/read
    }
  }
  printf("%d\n", slab[1][LEN - 1]);
  return 0;
}
