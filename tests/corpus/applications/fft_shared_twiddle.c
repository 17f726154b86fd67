// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void butterflies(double *re, double *im, int n, int len)
{
  int half = len / 2;
  double wr = 1.0, wi = 0.0;
  double cr = cos(-2.0 * M_PI / len), ci = sin(-2.0 * M_PI / len);
#pragma omp parallel for
  for (int b = 0; b < n; b += len) {
    wr = 1.0;
//  ^^ missing-private or unprotected-shared-update or data-race or missing-firstprivate wr write/write
    wi = 0.0;
//  ^^ missing-private or unprotected-shared-update or data-race or missing-firstprivate wi write/write
    for (int k = 0; k < half; k++) {
      int p = b + k, q = p + half;
      double tr = wr * re[q] - wi * im[q];
//                ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wr read
//                             ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wi read
      double ti = wr * im[q] + wi * re[q];
//                ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wr read
//                             ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wi read
      re[q] = re[p] - tr;
      im[q] = im[p] - ti;
      re[p] += tr;
      im[p] += ti;
      double next = wr * cr - wi * ci;
//                  ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wr read
//                            ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wi read
      wi = wr * ci + wi * cr;
//         ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wr read
//    ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wi write/write
//                   ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wi read
      wr = next;
//    ^^ maybe: missing-private or unprotected-shared-update or data-race or missing-firstprivate wr write/write
    }
  }
}

int main(void)
{
  int n = 2048;
  double *re = malloc(n * sizeof *re), *im = calloc(n, sizeof *im);
  for (int i = 0; i < n; i++)
    re[i] = i % 16;
  for (int len = 2; len <= n / 8; len <<= 1)
    butterflies(re, im, n, len);
  printf("%g %g\n", re[0], im[5]);
  free(re);
  free(im);
  return 0;
}
