// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 200

int main(void)
{
  double x[N], y[N], dot = 0.0;
  for (int i = 0; i < N; i++) {
    x[i] = 0.5 * i;
    y[i] = 1.0 / (i + 1);
  }
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    dot += x[i] * y[i];
//  ^^^ missing-reduction dot write/read
  printf("%f\n", dot);
  return 0;
}
