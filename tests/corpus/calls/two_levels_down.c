// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static double worst;

static void record(double e)
{
  if (e > worst)
//        ^^^^^ other: unprotected-shared-update or missing-reduction worst read
    worst = e;
//  ^^^^^ unprotected-shared-update or missing-reduction worst write/write
}

static double residual(const double *a, int i)
{
  double e = a[i] * 0.5 - i;
  record(e < 0 ? -e : e);
  return e;
}

int main(void)
{
  double a[90], r[90];
  for (int i = 0; i < 90; i++)
    a[i] = i * 1.7;
#pragma omp parallel for
  for (int i = 0; i < 90; i++)
    r[i] = residual(a, i);
  printf("%d\n", worst + r[0] >= 0);
  return 0;
}
