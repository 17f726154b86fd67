// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  int p[N];
  p[0] = 1;
#pragma omp parallel for ordered
  for (int i = 1; i < N; i++) {
#pragma omp ordered
    p[i] = p[i - 1] + i;
  }
  printf("%d\n", p[N - 1]);
  return 0;
}
