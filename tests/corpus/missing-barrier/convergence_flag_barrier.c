// pcwm-label: no-race
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
      int stop = change < 1e-9;
#pragma omp barrier
      if (stop)
        it = 3;
    }
  }
  printf("%f\n", change);
  return 0;
}
