// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int n;
  double *v;
} vec_t;

static double energy(const vec_t *p)
{
  double e = 0.0;
#pragma omp parallel
  {
#pragma omp loop bind(parallel) reduction(+ : e)
    for (int i = 0; i < p->n; i++)
      e += 0.5 * p->v[i] * p->v[i];
  }
  return e;
}

int main(int argc, char **argv)
{
  vec_t p = {argc > 1 ? atoi(argv[1]) : 256, NULL};
  p.v = malloc(p.n * sizeof *p.v);
  for (int i = 0; i < p.n; i++)
    p.v[i] = i * 0.01;
  printf("%f\n", energy(&p));
  free(p.v);
  return 0;
}
