// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 256

int main(void)
{
  int a[N + 1];
  for (int i = 0; i <= N; i++)
    a[i] = i;
#pragma omp parallel num_threads(4)
  {
    int t = omp_get_thread_num(), p = omp_get_num_threads();
    int lo = t * N / p, hi = (t + 1) * N / p;
    for (int i = lo; i <= hi; i++)
      a[i] *= 2;
//    ^^^^ loop-carried-dependence or missing-barrier or data-race a write/read
  }
  printf("%d\n", a[64]);
  return 0;
}
