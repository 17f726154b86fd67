// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int part[64] = {0}, total = 0;
#pragma omp parallel
  {
    int me = omp_get_thread_num();
    part[me] = me + 1;
//  ^^^^^^^^ missing-barrier part write
    if (me == 0)
      for (int t = 0; t < omp_get_num_threads(); t++)
        total += part[t];
//               ^^^^^^^ other: missing-barrier part read
  }
  printf("%d\n", total > 0);
  return 0;
}
