// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 1000;
  int *a = calloc(n + 1, sizeof *a);
#pragma omp parallel default(none) shared(a, n)
  {
    int t = omp_get_thread_num();
    int p = omp_get_num_threads();
    int lo = (int)((long)n * t / p);
    int hi = (int)((long)n * (t + 1) / p);
    for (int i = lo; i <= hi; i++)
      a[i] += t + 1;
//    ^^^^ data-race or loop-carried-dependence or unprotected-shared-update or missing-barrier a write/read
  }
  printf("%d\n", a[n - 1]);
  free(a);
  return 0;
}
