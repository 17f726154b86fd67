// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 50

int main(void)
{
  int slot[N], out[3 * N];
  for (int i = 0; i < 3 * N; i++)
    out[i] = 0;
  for (int i = 0; i < N; i++)
    slot[i] = 3 * i + 1;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    out[slot[i]] = i;
  printf("%d\n", out[1]);
  return 0;
}
