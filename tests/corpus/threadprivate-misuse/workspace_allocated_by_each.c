// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static double *work;
#pragma omp threadprivate(work)

static double norm1(int i, int m)
{
  double s = 0;
  for (int k = 0; k < m; k++)
    work[k] = (i + k) % 13 - 6.0;
  for (int k = 0; k < m; k++)
    s += work[k] > 0 ? work[k] : -work[k];
  return s;
}

int main(void)
{
  double out[160];
  const int m = 32;

#pragma omp parallel
  {
    work = malloc(m * sizeof *work);
#pragma omp for
    for (int i = 0; i < 160; i++)
      out[i] = norm1(i, m);
    free(work);
  }
  printf("%f\n", out[17]);
  return 0;
}
