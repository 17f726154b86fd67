// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static int moments(const double *v, int n, double *mean, double *square)
{
  if (n <= 0)
    return -1;
  *mean = *square = 0;
  double m = 0, q = 0;
#pragma omp parallel for reduction(+ : m, q)
  for (int i = 0; i < n; i++) {
    m += v[i] / n;
    q += v[i] * v[i] / n;
  }
  *mean = m;
  *square = q;
  return 0;
}

int main(void)
{
  double v[222], m, q;
  for (int i = 0; i < 222; i++)
    v[i] = i % 13;
  if (moments(v, 222, &m, &q) != 0)
    return EXIT_FAILURE;
  printf("%f %f\n", m, q);
  return 0;
}
