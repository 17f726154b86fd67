// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef struct {
  double dt, dx;
  int n;
} params_t;

int main(void)
{
  params_t p = {0.01, 0.1, 500};
  double u[500], v[500];
  for (int i = 0; i < p.n; i++)
    u[i] = i % 13;
  double c = p.dt / (p.dx * p.dx);
#pragma omp parallel for default(none) shared(u, v) firstprivate(p, c)
  for (int i = 0; i < p.n; i++) {
    double left = i > 0 ? u[i - 1] : 0.0;
    double right = i < p.n - 1 ? u[i + 1] : 0.0;
    c = c * 1.0;
    v[i] = u[i] + c * (left - 2 * u[i] + right);
  }
  printf("%g\n", v[250]);
  return 0;
}
