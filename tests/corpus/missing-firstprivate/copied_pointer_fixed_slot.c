// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int *count;
  int size;
} tally_t;

int main(void)
{
  tally_t tally = {calloc(128, sizeof(int)), 128};
#pragma omp parallel for firstprivate(tally)
  for (int i = 0; i < 128; i++) {
    tally.size = i + 1;
    tally.count[tally.size % 2] = i;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ data-race or unprotected-shared-update or loop-carried-dependence or indirect-index tally.count write/write
  }
  printf("%d %d\n", tally.count[0], tally.size);
  free(tally.count);
  return 0;
}
