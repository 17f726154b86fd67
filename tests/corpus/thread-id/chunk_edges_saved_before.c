// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 960, nt = omp_get_max_threads();
  double *u = malloc((n + 1) * sizeof *u), *edge = malloc((nt + 1) * sizeof *edge);
  for (int i = 0; i <= n; i++)
    u[i] = i % 12;
#pragma omp parallel num_threads(nt)
  {
    int p = omp_get_num_threads(), t = omp_get_thread_num();
    int lo = n * t / p, hi = n * (t + 1) / p;
    edge[t] = u[hi];
#pragma omp barrier
    for (int i = lo; i < hi; i++) {
      double right = i + 1 < hi ? u[i + 1] : edge[t];
      u[i] = 0.5 * (u[i] + right);
    }
  }
  printf("%g\n", u[n / 2]);
  free(u);
  free(edge);
  return 0;
}
