// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 130

int main(void)
{
  double u[N];
  for (int i = 0; i < N; i++)
    u[i] = i % 5;
#pragma omp parallel
  {
#pragma omp for
    for (int i = 1; i < N - 1; i += 2)
      u[i] = 0.5 * (u[i - 1] + u[i + 1]);
#pragma omp for
    for (int i = 2; i < N - 1; i += 2)
      u[i] = 0.5 * (u[i - 1] + u[i + 1]);
  }
  printf("%f\n", u[N / 2]);
  return 0;
}
