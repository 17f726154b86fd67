// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 80

int main(void)
{
  int parent[N], grand[N];
  for (int i = 0; i < N; i++)
    parent[i] = i ? (i - 1) / 2 : 0;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    grand[i] = parent[parent[i]];
  printf("%d\n", grand[N - 1]);
  return 0;
}
