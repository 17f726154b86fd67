// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int nt = omp_get_max_threads();
  double *part = calloc(nt, sizeof *part);
  int rounds = 6;
#pragma omp parallel num_threads(nt)
  {
    int me = omp_get_thread_num(), n = omp_get_num_threads();
    for (int r = 0; r < rounds; r++) {
      int slot = (me + r) % n;
      part[slot] += me;
#pragma omp barrier
    }
  }
  printf("%d\n", part[0] >= 0);
  free(part);
  return 0;
}
