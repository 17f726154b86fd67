// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct body_set {
  int n;
  double *pos;
  double *vel;
};

static void drift(struct body_set *s, double dt)
{
  int i;
#pragma omp parallel for shared(s, dt) private(i)
  for (i = 0; i < s->n; i++)
    s->pos[i] += dt * s->vel[i];
//  ^^^^^^^^^ aliasing-pointers or loop-carried-dependence or data-race pos|s->pos|vel|s->vel|s|store|set.pos|set.vel write/read
//                    ^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence or data-race pos|s->pos|vel|s->vel|s|store|set.pos|set.vel read
}

int main(void)
{
  int n = 240;
  double *store = calloc(2 * n + 1, sizeof(double));
  struct body_set set;

  for (int k = 0; k <= 2 * n; k++)
    store[k] = k % 5;
  set.n = n;
  set.pos = store;
  set.vel = store + 1;
  drift(&set, 0.5);
  printf("%f\n", set.pos[n / 2]);
  free(store);
  return 0;
}
