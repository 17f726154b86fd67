// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int out[4];
  omp_set_max_active_levels(2);
#pragma omp parallel for num_threads(2)
  for (int r = 0; r < 4; r++) {
    int sum = 0;
#pragma omp parallel for num_threads(3)
    for (int c = 0; c < 30; c++)
      sum += r * c;
//    ^^^ missing-reduction or unprotected-shared-update sum write/read
    out[r] = sum;
  }
  printf("%d\n", out[3] >= 0);
  return 0;
}
