// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int n = 400;
  double x[n], y[n];
  double t = 0.0;
  for (int i = 0; i < n; i++)
    x[i] = i - 200.0;
#pragma omp parallel for shared(x, y, n)
  for (int i = 0; i < n; i++) {
    if (x[i] < 0) {
      double t = -x[i];
      y[i] = t * 2;
    } else {
      t = x[i];
//    ^ missing-private or unprotected-shared-update or data-race t write/write
      y[i] = t * 3;
//           ^ maybe: missing-private or unprotected-shared-update or data-race t read
    }
  }
  printf("%g %g %g\n", y[0], y[n - 1], t);
  return 0;
}
