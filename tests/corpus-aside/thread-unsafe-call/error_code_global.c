// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <math.h>

enum status { OK = 0, NEGATIVE, TOO_LARGE };

static enum status last_error;

static double safe_log(double x)
{
  last_error = OK;
//^^^^^^^^^^ thread-unsafe-call or unprotected-shared-update last_error write/write
  if (x <= 0) {
    last_error = NEGATIVE;
//  ^^^^^^^^^^ or: thread-unsafe-call or unprotected-shared-update last_error write/write
    return 0;
  }
  return log(x);
}

int main(void)
{
  double out[200];
  int bad = 0;
#pragma omp parallel for reduction(+ : bad)
  for (int i = 0; i < 200; i++) {
    out[i] = safe_log(i - 3);
//           ^^^^^^^^^^^^^^^ or: thread-unsafe-call or unprotected-shared-update last_error write/write
    if (last_error != OK)
//      ^^^^^^^^^^ other: thread-unsafe-call or unprotected-shared-update last_error read
      bad++;
  }
  printf("%d %g\n", bad, out[9]);
  return 0;
}
