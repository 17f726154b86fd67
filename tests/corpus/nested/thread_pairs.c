// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  int cell[3][2] = {{0}};
  omp_set_max_active_levels(2);
#pragma omp parallel num_threads(3)
  {
    int *mine = cell[omp_get_thread_num()];
#pragma omp parallel num_threads(2)
    mine[omp_get_thread_num()] += 1 + omp_get_ancestor_thread_num(1);
  }
  printf("%d %d\n", cell[0][0], cell[2][1]);
  return 0;
}
