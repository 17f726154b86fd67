// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int id, seen[64] = {0};
#pragma omp parallel
  {
    id = omp_get_thread_num();
//  ^^ missing-private id write/write
    seen[id]++;
//       ^^ other: missing-private id read
//  ^^^^^^^^ maybe: unprotected-shared-update or indirect-index or missing-reduction seen write/read
  }
  printf("%d\n", seen[0]);
  return 0;
}
