// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define N 128
#define T 4

int main(void)
{
  int a[N], total[T + 1] = {0};
  for (int i = 0; i < N; i++)
    a[i] = i % 9;
#pragma omp parallel num_threads(T)
  {
    int me = omp_get_thread_num(), lo = me * (N / T), hi = lo + N / T;
    for (int i = lo + 1; i < hi; i++)
      a[i] += a[i - 1];
    total[me + 1] = a[hi - 1];
#pragma omp barrier
#pragma omp single
    for (int t = 1; t <= T; t++)
      total[t] += total[t - 1];
    for (int i = lo; i < hi; i++)
      a[i] += total[me];
  }
  printf("%d\n", a[N - 1]);
  return 0;
}
