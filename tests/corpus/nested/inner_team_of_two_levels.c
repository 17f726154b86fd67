// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int row_total[6];
  omp_set_max_active_levels(2);
#pragma omp parallel for num_threads(3)
  for (int r = 0; r < 6; r++) {
    int total = 0;
#pragma omp parallel for num_threads(3)
    for (int c = 0; c < 100; c++)
      total += r * c;
//    ^^^^^ missing-reduction or unprotected-shared-update total write/read
    row_total[r] = total;
  }
  printf("%d\n", row_total[5]);
  return 0;
}
