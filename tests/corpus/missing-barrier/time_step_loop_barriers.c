// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  double u[N], v[N];
  for (int i = 0; i < N; i++)
    u[i] = v[i] = i % 4;
#pragma omp parallel
  {
    for (int step = 0; step < 3; step++) {
#pragma omp for
      for (int i = 1; i < N - 1; i++)
        v[i] = 0.5 * (u[i - 1] + u[i + 1]);
#pragma omp for
      for (int i = 1; i < N - 1; i++)
        u[i] = v[i];
    }
  }
  printf("%f\n", u[N / 2]);
  return 0;
}
