// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define N 1003

static double x[N + 64];

int main(void)
{
#pragma omp parallel num_threads(4)
  {
    int id = omp_get_thread_num();
    int nt = omp_get_num_threads();
    int chunk = N / nt, rest = N % nt;
    int start = id * chunk;
    int len = chunk + (id < rest ? 1 : 0);
    for (int i = start; i < start + len; i++)
      x[i] = x[i] + id;
//    ^^^^ data-race or loop-carried-dependence or unprotected-shared-update or missing-barrier x write/write
//           ^^^^ maybe: data-race or loop-carried-dependence or unprotected-shared-update or missing-barrier x read
  }
  printf("%g\n", x[N - 1]);
  return 0;
}
