// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: the tool does not see the order that doacross dependences make
#include <stdio.h>
#define N 120

int main(void)
{
  double w[N];
  for (int i = 0; i < N; i++)
    w[i] = i;
#pragma omp parallel for ordered(1) schedule(static, 1)
  for (int i = 2; i < N; i++) {
#pragma omp ordered depend(sink : i - 1)
    w[i] = 0.5 * (w[i - 1] + w[i]);
#pragma omp ordered depend(source)
  }
  printf("%g\n", w[N - 1]);
  return 0;
}
