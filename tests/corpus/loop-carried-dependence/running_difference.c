// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 150

int main(void)
{
  int deposits[N], change[N];
  for (int d = 0; d < N; d++)
    deposits[d] = (d * 17) % 30 - 10;
  change[0] = deposits[0];
#pragma omp parallel for
  for (int d = 1; d < N; d++)
    change[d] = deposits[d] - deposits[d - 1];
  printf("%d\n", change[N - 1]);
  return 0;
}
