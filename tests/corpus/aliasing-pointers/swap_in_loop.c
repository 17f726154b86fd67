// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void step(const double *restrict a, double *restrict b, int n)
{
#pragma omp parallel for
  for (int i = 1; i < n - 1; i++)
    b[i] = (a[i - 1] + a[i] + a[i + 1]) / 3.0;
}

int main(void)
{
  const int n = 128;
  double *a = calloc(n, sizeof *a), *b = calloc(n, sizeof *b);
  if (a && b) {
    a[n / 2] = 1.0;
    for (int s = 0; s < 6; s++) {
      step(a, b, n);
      double *t = a;
      a = b;
      b = t;
    }
    printf("%g\n", a[n / 2]);
  }
  free(a);
  free(b);
  return 0;
}
