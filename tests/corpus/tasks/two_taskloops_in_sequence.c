// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  int a[N], b[N];
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskloop num_tasks(6)
    for (int i = 0; i < N; i++)
      a[i] = i;
#pragma omp taskloop num_tasks(5)
    for (int i = 0; i < N; i++)
      b[i] = a[N - 1 - i];
  }
  printf("%d\n", b[0]);
  return 0;
}
