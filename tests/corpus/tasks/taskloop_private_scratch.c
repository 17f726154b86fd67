// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  double out[N], t;
#pragma omp parallel
#pragma omp single
#pragma omp taskloop private(t) num_tasks(6) shared(out)
  for (int i = 0; i < N; i++) {
    t = 0.5 * i;
    out[i] = t * t;
  }
  printf("%f\n", out[N - 1]);
  return 0;
}
