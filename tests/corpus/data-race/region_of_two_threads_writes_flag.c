// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int visits = 0;
  double trace[400];
#pragma omp parallel for num_threads(2)
  for (int i = 0; i < 400; i++) {
    visits = visits + 1;
//  ^^^^^^ unprotected-shared-update or data-race or missing-reduction visits write/write
//           ^^^^^^ other: unprotected-shared-update or data-race or missing-reduction visits read
    trace[i] = 0.5 * i;
  }
  printf("%d %g\n", visits, trace[7]);
  return 0;
}
