// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define N 120

int main(void)
{
  int lo, hi, data[N];
#pragma omp parallel num_threads(4) private(lo)
  {
    int id = omp_get_thread_num();
    lo = id * (N / 4);
    hi = lo + N / 4;
//  ^^ missing-private hi write/write
    for (int i = lo; i < hi; i++)
//                       ^^ other: missing-private hi read
      data[i] = id;
//    ^^^^^^^ maybe: missing-private or loop-carried-dependence or unprotected-shared-update or data-race data write/write
  }
  printf("%d\n", data[0] >= 0);
  return 0;
}
