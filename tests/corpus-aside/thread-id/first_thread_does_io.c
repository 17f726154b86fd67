// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  int steps = 0;
  double acc[16] = {0};
#pragma omp parallel num_threads(4)
  {
    int id = omp_get_thread_num();
    for (int k = 0; k < 40; k++) {
      acc[id] += k * 0.25;
      if (id == 0)
        steps++;
//      ^^^^^ unprotected-shared-update or data-race steps write
    }
    if (id == 3)
      acc[4] = steps;
//             ^^^^^ other: unprotected-shared-update or data-race steps read
  }
  printf("%g\n", acc[4] + acc[0]);
  return 0;
}
