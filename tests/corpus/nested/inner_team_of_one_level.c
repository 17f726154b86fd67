// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int row_total[6];
  omp_set_max_active_levels(1);
#pragma omp parallel for
  for (int r = 0; r < 6; r++) {
    int total = 0;
#pragma omp parallel for
    for (int c = 0; c < 100; c++)
      total += r * c;
    row_total[r] = total;
  }
  printf("%d\n", row_total[5]);
  return 0;
}
