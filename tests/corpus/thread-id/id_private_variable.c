// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int id, seen[64] = {0};
#pragma omp parallel private(id)
  {
    id = omp_get_thread_num();
    seen[id]++;
  }
  printf("%d\n", seen[0]);
  return 0;
}
