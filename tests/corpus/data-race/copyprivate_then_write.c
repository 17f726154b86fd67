// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <omp.h>

int main(void)
{
  int *keep = calloc(4, sizeof *keep);
#pragma omp parallel num_threads(4)
  {
    int *buf;
#pragma omp single copyprivate(buf)
    buf = keep;
    if (buf) {
      buf[0] = omp_get_thread_num();
//    ^^^^^^ data-race or unprotected-shared-update or missing-barrier or aliasing-pointers buf write/write
      buf[omp_get_thread_num() % 4] = 1;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: data-race or unprotected-shared-update or missing-barrier or aliasing-pointers buf write
    }
  }
  printf("%d\n", keep ? keep[3] : -1);
  free(keep);
  return 0;
}
