// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  float low, high;
} extrema_t;

static void find_extrema(const float *v, size_t n, extrema_t *s)
{
  float low = v[0], high = v[0];
#pragma omp parallel for reduction(min : low) reduction(max : high)
  for (size_t i = 1; i < n; i++) {
    if (v[i] < low)
      low = v[i];
    if (v[i] > high)
      high = v[i];
  }
  s->low = low;
  s->high = high;
}

int main(void)
{
  size_t n = 4000;
  float *v = malloc(n * sizeof *v);
  if (!v)
    return 1;
  for (size_t i = 0; i < n; i++)
    v[i] = (float)((i * 7919) % 4001) - 2000.0f + (i / 500) * 100.0f * (i % 2 ? 1 : -1);
  extrema_t e;
  find_extrema(v, n, &e);
  printf("%g %g\n", e.low, e.high);
  free(v);
  return 0;
}
