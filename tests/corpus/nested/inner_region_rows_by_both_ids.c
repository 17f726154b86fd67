// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      int *row = slab[a * INNER + omp_get_thread_num()];
      for (int k = 0; k < LEN; k++)
        row[k] += k + a;
    }
  }
  printf("%d\n", slab[1][LEN - 1]);
  return 0;
}
