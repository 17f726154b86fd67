// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 96

static void increment(int *v, int n)
{
  if (n <= 8) {
    for (int i = 0; i < n; i++)
      v[i]++;
    return;
  }
#pragma omp task
  increment(v, n / 2);
#pragma omp task
  increment(v + n / 2, n - n / 2);
#pragma omp taskwait
}

int main(void)
{
  int v[N] = {0};
#pragma omp parallel
#pragma omp single
  increment(v, N);
  printf("%d\n", v[N - 1]);
  return 0;
}
