// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static int moments(const double *v, int n, double *mean, double *square)
{
  if (n <= 0)
    return -1;
  *mean = *square = 0;
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    *mean += v[i] / n;
//  ^^^^^ missing-reduction or unprotected-shared-update or data-race mean|*mean|m write/read
    *square += v[i] * v[i] / n;
//  ^^^^^^^ missing-reduction or unprotected-shared-update or data-race square|*square|q write/read
  }
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
