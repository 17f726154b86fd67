// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NX 30
#define NY 20
#define AT(i, j) ((i) * NY + (j))

int main(void)
{
  double *t = malloc(NX * NY * sizeof *t), *next = malloc(NX * NY * sizeof *next);
  double change = 0.0;
  memset(t, 0, NX * NY * sizeof *t);
  for (int j = 0; j < NY; j++)
    t[AT(0, j)] = 50.0;
  memcpy(next, t, NX * NY * sizeof *t);
  for (int step = 0; step < 3; step++) {
    change = 0.0;
#pragma omp parallel for collapse(2) reduction(+ : change)
    for (int i = 1; i < NX - 1; i++)
      for (int j = 1; j < NY - 1; j++) {
        double v = 0.25 * (t[AT(i - 1, j)] + t[AT(i + 1, j)] + t[AT(i, j - 1)] + t[AT(i, j + 1)]);
        double d = v - t[AT(i, j)];
        change += d * d;
        next[AT(i, j)] = v;
      }
    double *old = t;
    t = next;
    next = old;
  }
  printf("%f\n", change);
  free(t);
  free(next);
  return 0;
}
