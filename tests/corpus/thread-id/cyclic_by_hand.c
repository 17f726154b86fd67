// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int n = 130, a[130];
#pragma omp parallel
  {
    int step = omp_get_num_threads();
    for (int i = omp_get_thread_num(); i < n; i += step)
      a[i] = 2 * i;
  }
  printf("%d\n", a[n - 1]);
  return 0;
}
