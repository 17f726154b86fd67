// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  int v[N] = {0}, first;
#pragma omp target map(tofrom : v) nowait
  for (int i = 0; i < N; i++)
    v[i] = i + 1;
#pragma omp taskwait
  first = v[0];
  printf("%d\n", first);
  return 0;
}
