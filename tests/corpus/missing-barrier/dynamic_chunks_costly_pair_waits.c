// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

double u[800], f[800];

int main(void)
{
#pragma omp parallel
  {
#pragma omp for schedule(dynamic, 7)
    for (int i = 0; i < 800; i++) {
      double s = 0;
      for (int k = 1; k < 50; k++)
        s += 1.0 / (i + k);
      u[i] = s;
    }
#pragma omp for schedule(dynamic, 7)
    for (int i = 0; i < 800; i++)
      f[i] = u[i] * u[i];
  }
  printf("%f\n", f[799]);
  return 0;
}
