// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

static void apply(const double *p, double *q)
{
#pragma omp for
  for (int i = 0; i < N; i++) {
    double l = i ? p[i - 1] : 0, r = i < N - 1 ? p[i + 1] : 0;
    q[i] = 2.1 * p[i] - l - r;
  }
}

int main(void)
{
  static double x[N], r[N], p[N], q[N];
  double rr = 0, pq = 0, rr_new = 0, alpha = 0;
  for (int i = 0; i < N; i++) {
    r[i] = p[i] = 1.0;
    rr += r[i] * r[i];
  }
#pragma omp parallel
  for (int it = 0; it < 5; it++) {
#pragma omp single
    pq = rr_new = 0;
    apply(p, q);
#pragma omp for reduction(+ : pq)
    for (int i = 0; i < N; i++)
      pq += p[i] * q[i];
#pragma omp master
    alpha = rr / pq;
//  ^^^^^ missing-barrier or unprotected-shared-update alpha write
#pragma omp for reduction(+ : rr_new)
    for (int i = 0; i < N; i++) {
      x[i] += alpha * p[i];
//            ^^^^^ other: missing-barrier or unprotected-shared-update alpha read
      r[i] -= alpha * q[i];
//            ^^^^^ other: missing-barrier or unprotected-shared-update alpha read
      rr_new += r[i] * r[i];
    }
#pragma omp for
    for (int i = 0; i < N; i++)
      p[i] = r[i] + rr_new / rr * p[i];
#pragma omp single
    rr = rr_new;
  }
  printf("%g\n", x[N / 2]);
  return 0;
}
