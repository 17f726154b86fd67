// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <math.h>

enum status { OK = 0, NEGATIVE, TOO_LARGE };

static enum status safe_log(double x, double *r)
{
  *r = 0;
  if (x <= 0)
    return NEGATIVE;
  *r = log(x);
  return OK;
}

int main(void)
{
  double out[200];
  int bad = 0;
#pragma omp parallel for reduction(+ : bad)
  for (int i = 0; i < 200; i++) {
    if (safe_log(i - 3, &out[i]) != OK)
      bad++;
  }
  printf("%d %g\n", bad, out[9]);
  return 0;
}
