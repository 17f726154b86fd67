// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  double row[4] = {0};
  omp_set_max_active_levels(2);
#pragma omp parallel for num_threads(2)
  for (int r = 0; r < 4; r++) {
    double s = 0;
#pragma omp parallel for num_threads(3)
    for (int c = 0; c < 90; c++)
      s += r * c;
//    ^ missing-reduction or unprotected-shared-update s write/read
    row[r] = s;
  }
  printf("%g\n", row[3]);
  return 0;
}
