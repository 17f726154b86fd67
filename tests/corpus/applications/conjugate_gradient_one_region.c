// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  double x[N] = {0}, r[N], p[N], q[N], rho = N, pq = 0.0;
  for (int i = 0; i < N; i++)
    r[i] = p[i] = 1.0;
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      q[i] = 2.0 * p[i] - (i > 0 ? p[i - 1] : 0) - (i < N - 1 ? p[i + 1] : 0);
//    ^^^^ missing-barrier q write
#pragma omp for schedule(static, 2) reduction(+ : pq)
    for (int i = 0; i < N; i++)
      pq += p[i] * q[i];
//                 ^^^^ other: missing-barrier q read
    double alpha = rho / pq;
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      x[i] += alpha * p[i];
#pragma omp for
    for (int i = 0; i < N; i++)
      r[i] -= alpha * q[i];
  }
  printf("%d\n", x[0] + r[0] > -1e9);
  return 0;
}
