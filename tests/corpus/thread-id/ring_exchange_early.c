// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int out[64], in[64];
#pragma omp parallel
  {
    int me = omp_get_thread_num(), n = omp_get_num_threads();
    out[me] = 10 * me;
//  ^^^^^^^ missing-barrier or loop-carried-dependence out write
    in[me] = out[(me + 1) % n];
//           ^^^^^^^^^^^^^^^^^ other: missing-barrier or loop-carried-dependence out read
  }
  printf("%d\n", in[0] < 1 << 30);
  return 0;
}
