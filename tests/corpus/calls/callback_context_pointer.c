// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef double (*integrand)(double x, void *ctx);

struct oscillator {
  double omega;
  double phase;
};

static double wave(double x, void *ctx)
{
  struct oscillator *o = ctx;
  o->phase = o->omega * x;
//^^^^^^^^ unprotected-shared-update or data-race or missing-private phase|o->phase|osc|o write/write
  return o->phase - o->phase * o->phase * o->phase / 6;
//       ^^^^^^^^ maybe: unprotected-shared-update or data-race or missing-private phase|o->phase|osc|o read
}

static double integrate(integrand f, void *ctx, double a, double b, int n)
{
  double h = (b - a) / n, s = 0;
#pragma omp parallel for reduction(+ : s)
  for (int i = 0; i < n; i++)
    s += f(a + (i + 0.5) * h, ctx);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update or data-race or missing-private phase|o->phase|osc|o write/write
  return s * h;
}

int main(void)
{
  struct oscillator osc = {1.5, 0};
  printf("%.3f\n", integrate(wave, &osc, 0, 1, 2000));
  return 0;
}
