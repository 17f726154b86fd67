// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: Archer does not see the order that doacross dependences make
#include <stdio.h>
#define N 60

int main(void)
{
  int p[N];
  p[0] = 1;
#pragma omp parallel for ordered(1)
  for (int i = 1; i < N; i++) {
#pragma omp ordered depend(sink : i - 1)
    p[i] = p[i - 1] + i;
#pragma omp ordered depend(source)
  }
  printf("%d\n", p[N - 1]);
  return 0;
}
