// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static double sum;

static void accumulate(const double *v, int n)
{
#pragma omp for
  for (int i = 0; i < n; i++)
    sum += v[i];
//  ^^^ missing-reduction or unprotected-shared-update sum write/read
}

int main(void)
{
  double v[64];
  for (int i = 0; i < 64; i++)
    v[i] = i;
#pragma omp parallel
  accumulate(v, 64);
  printf("%f\n", sum);
  return 0;
}
