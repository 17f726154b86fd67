// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

static void fill(int *v, int n)
{
#pragma omp for
  for (int i = 0; i < n; i++)
    v[i] = 3 * i;
}

int main(void)
{
  int v[N];
#pragma omp parallel
  {
    fill(v, N);
  }
  printf("%d\n", v[N - 1]);
  return 0;
}
