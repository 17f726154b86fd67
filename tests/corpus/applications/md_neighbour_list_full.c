// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef double real;

typedef struct {
  int n;
  real (*pos)[3];
  real (*force)[3];
  int *first;
  int *neigh;
} atoms_t;

static real box = 8.0;

static real wrap(real d)
{
  return d - box * floor(d / box + 0.5);
}

static void init(atoms_t *a, int n)
{
  a->n = n;
  a->pos = malloc(sizeof(real[3]) * n);
  a->force = malloc(sizeof(real[3]) * n);
  a->first = malloc(sizeof(int) * (n + 1));
  a->neigh = malloc(sizeof(int) * n * n);
  for (int i = 0; i < n; i++)
    for (int d = 0; d < 3; d++)
      a->pos[i][d] = fmod(i * (0.37 + 0.11 * d), box);
}

static void build(atoms_t *a, real cut)
{
  int k = 0;
  for (int i = 0; i < a->n; i++) {
    a->first[i] = k;
    for (int j = 0; j < a->n; j++) {
      if (j == i)
        continue;
      real r2 = 0;
      for (int d = 0; d < 3; d++) {
        real x = wrap(a->pos[i][d] - a->pos[j][d]);
        r2 += x * x;
      }
      if (r2 < cut * cut)
        a->neigh[k++] = j;
    }
  }
  a->first[a->n] = k;
}

static real forces(atoms_t *a)
{
  real energy = 0;
#pragma omp parallel for
  for (int i = 0; i < a->n; i++)
    for (int d = 0; d < 3; d++)
      a->force[i][d] = 0;
#pragma omp parallel for reduction(+ : energy) schedule(static, 3)
  for (int i = 0; i < a->n; i++) {
    for (int k = a->first[i]; k < a->first[i + 1]; k++) {
      int j = a->neigh[k];
      real dx[3], r2 = 0.01;
      for (int d = 0; d < 3; d++) {
        dx[d] = wrap(a->pos[i][d] - a->pos[j][d]);
        r2 += dx[d] * dx[d];
      }
      real s = 1 / r2, f = s * s * s - 0.5 * s * s;
      energy += f * r2;
      for (int d = 0; d < 3; d++) {
        a->force[i][d] += f * dx[d];
      }
    }
  }
  return energy;
}

int main(void)
{
  atoms_t a;
  init(&a, 200);
  build(&a, 2.5);
  real e = 0;
  for (int step = 0; step < 3; step++) {
    e = forces(&a);
#pragma omp parallel for
    for (int i = 0; i < a.n; i++)
      for (int d = 0; d < 3; d++)
        a.pos[i][d] += 1e-6 * a.force[i][d];
  }
  printf("%d\n", isfinite(e));
  free(a.pos);
  free(a.force);
  free(a.first);
  free(a.neigh);
  return 0;
}
