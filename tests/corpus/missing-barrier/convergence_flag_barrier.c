// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  double x[N], change = 1.0;
  for (int i = 0; i < N; i++)
    x[i] = i;
#pragma omp parallel
  {
    for (int it = 0; it < 3; it++) {
#pragma omp single
      change = 0.0;
#pragma omp for reduction(+ : change)
      for (int i = 0; i < N; i++) {
        x[i] *= 0.5;
        change += x[i];
      }
      if (change < 0)
        puts("negative");
#pragma omp barrier
    }
  }
  printf("%f\n", change);
  return 0;
}
