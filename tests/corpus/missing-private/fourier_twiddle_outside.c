// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <complex.h>
#include <math.h>
#include <stdio.h>

#define N 128

static double complex x[N], y[N];

int main(void)
{
  double complex w;
  const double pi = acos(-1.0);

  for (int t = 0; t < N; t++)
    x[t] = cos(0.3 * t) + I * sin(0.1 * t);

#pragma omp parallel for
  for (int k = 0; k < N; k++) {
    double complex s = 0;
    for (int t = 0; t < N; t++) {
      w = cexp(-2 * pi * I * k * t / N);
//    ^ missing-private w write/write
      s += x[t] * w;
//                ^ other: missing-private w read
    }
    y[k] = s;
  }
  printf("%f\n", creal(y[5]));
  return 0;
}
