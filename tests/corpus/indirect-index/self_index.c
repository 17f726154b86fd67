// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 80

int main(void)
{
  int parent[N];
  for (int i = 0; i < N; i++)
    parent[i] = i ? (i - 1) / 2 : 0;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    parent[i] = parent[parent[i]];
//  ^^^^^^^^^ indirect-index or loop-carried-dependence parent write
//              ^^^^^^^^^^^^^^^^^ other: indirect-index or loop-carried-dependence parent read
  printf("%d\n", parent[N - 1]);
  return 0;
}
