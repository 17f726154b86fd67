// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

double moment(const double *x, int n, double *variance)
{
  double s = 0, q = 0;
#pragma omp parallel for reduction(+ : s)
  for (int i = 0; i < n; i++) {
    s += x[i];
    q += x[i] * x[i];
//  ^ missing-reduction q write/read
  }
  *variance = q / n - (s / n) * (s / n);
  return s / n;
}

int main(void)
{
  double x[100], v;
  for (int i = 0; i < 100; i++)
    x[i] = i % 10;
  double m = moment(x, 100, &v);
  printf("%f %f\n", m, v);
  return 0;
}
