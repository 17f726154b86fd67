// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

int main(void)
{
  float v[N];
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskloop grainsize(10)
    for (int i = 0; i < N; i++)
      v[i] = 0.5f * i;
  }
  printf("%f\n", v[N - 1]);
  return 0;
}
