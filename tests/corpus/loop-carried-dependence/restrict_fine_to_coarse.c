// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct level {
  int n;
  double *v;
};

static void restrict_to(const struct level *fine, struct level *coarse)
{
#pragma omp parallel for
  for (int i = 1; i < coarse->n - 1; i++)
    coarse->v[i] = 0.25 * fine->v[2 * i - 1] + 0.5 * fine->v[2 * i] + 0.25 * fine->v[2 * i + 1];
}

int main(void)
{
  struct level f = {513, malloc(513 * sizeof(double))};
  struct level c = {257, malloc(257 * sizeof(double))};
  for (int i = 0; i < f.n; i++)
    f.v[i] = i % 10;
  restrict_to(&f, &c);
  printf("%g\n", c.v[100]);
  free(c.v);
  free(f.v);
  return 0;
}
