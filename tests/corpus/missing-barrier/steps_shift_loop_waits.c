// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 500
#define STEPS 6

int main(void)
{
  int a[N], shift = 0;

  for (int i = 0; i < N; i++)
    a[i] = i;

#pragma omp parallel
  for (int s = 0; s < STEPS; s++) {
#pragma omp single
    shift = s * s + 1;

#pragma omp for
    for (int i = 0; i < N; i++)
      a[i] += shift;
  }
  printf("%d\n", a[N - 1]);
  return 0;
}
