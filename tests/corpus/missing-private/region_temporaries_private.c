// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define N 120

int main(void)
{
  int lo, hi, data[N];
#pragma omp parallel num_threads(4) private(lo, hi)
  {
    int id = omp_get_thread_num();
    lo = id * (N / 4);
    hi = lo + N / 4;
    for (int i = lo; i < hi; i++)
      data[i] = id;
  }
  printf("%d\n", data[0]);
  return 0;
}
