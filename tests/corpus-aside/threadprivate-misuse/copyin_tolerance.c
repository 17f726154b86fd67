// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <math.h>

static double tol = 1e-3;
static int iterations;
#pragma omp threadprivate(tol, iterations)

static double root(double x)
{
  double r = x > 1 ? x : 1;
  iterations = 0;
  while (fabs(r * r - x) > tol && iterations < 60) {
    r = 0.5 * (r + x / r);
    iterations++;
  }
  return r;
}

int main(void)
{
  double out[120];
  int most = 0;
  tol = 1e-9;
#pragma omp parallel copyin(tol)
  {
#pragma omp for schedule(guided, 2) reduction(max : most)
    for (int i = 0; i < 120; i++) {
      out[i] = root(i);
      if (iterations > most)
        most = iterations;
    }
  }
  printf("%g %d\n", out[49], most);
  return 0;
}
