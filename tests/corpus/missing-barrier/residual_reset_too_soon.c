// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

#define N 300

int main(void)
{
  static double x[N], b[N];
  double worst = 0.0;
  int large = 0;

  for (int i = 0; i < N; i++)
    b[i] = sin(0.1 * i);

#pragma omp parallel reduction(+ : large)
  for (int k = 0; k < 15; k++) {
#pragma omp single
    {
      worst = 0.0;
//    ^^^^^ missing-barrier worst write
    }
#pragma omp for reduction(max : worst)
    for (int i = 0; i < N; i++) {
      double d = b[i] - x[i];
      x[i] += 0.5 * d;
      if (fabs(d) > worst)
        worst = fabs(d);
    }
    if (worst > 1e-3)
//      ^^^^^ missing-barrier worst read
      large++;
  }
  printf("%d\n", large > 0);
  return 0;
}
