// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

int main(void)
{
  int key[N], at[N], sorted[N], fill[3] = {0, N / 3, 2 * N / 3};
  for (int i = 0; i < N; i++)
    key[i] = i % 3;
  for (int i = 0; i < N; i++)
    at[i] = fill[key[i]]++;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    sorted[at[i]] = key[i];
  printf("%d\n", sorted[N - 1]);
  return 0;
}
