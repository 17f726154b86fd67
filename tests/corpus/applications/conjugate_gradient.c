// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#define N 64

static double dot(const double *a, const double *b)
{
  double s = 0.0;
#pragma omp parallel for reduction(+ : s)
  for (int i = 0; i < N; i++)
    s += a[i] * b[i];
  return s;
}

static void laplace(const double *x, double *y)
{
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    double left = i > 0 ? x[i - 1] : 0.0;
    double right = i < N - 1 ? x[i + 1] : 0.0;
    y[i] = 2.0 * x[i] - left - right;
  }
}

int main(void)
{
  double x[N] = {0}, r[N], p[N], q[N];
  for (int i = 0; i < N; i++)
    r[i] = p[i] = 1.0;
  double rho = dot(r, r);
  for (int it = 0; it < 5; it++) {
    laplace(p, q);
    double alpha = rho / dot(p, q);
#pragma omp parallel for
    for (int i = 0; i < N; i++) {
      x[i] += alpha * p[i];
      r[i] -= alpha * q[i];
    }
    double next = dot(r, r), beta = next / rho;
    rho = next;
#pragma omp parallel for
    for (int i = 0; i < N; i++)
      p[i] = r[i] + beta * p[i];
  }
  printf("%f\n", sqrt(rho) + x[0]);
  return 0;
}
