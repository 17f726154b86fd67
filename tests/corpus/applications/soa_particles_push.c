// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <math.h>
#include <stdlib.h>

typedef struct {
  int n;
  float *x, *v, *e;
} soa_t;

static int soa_init(soa_t *s, int n)
{
  s->n = n;
  s->x = malloc(sizeof(float) * n);
  s->v = malloc(sizeof(float) * n);
  s->e = malloc(sizeof(float) * 32);
  return s->x && s->v && s->e ? 0 : -1;
}

static void soa_free(soa_t *s)
{
  free(s->x);
  free(s->v);
  free(s->e);
}

static void push(soa_t *s, float dt)
{
  float *x = s->x, *v = s->v;
  const float *e = s->e;
#pragma omp parallel for simd schedule(static) firstprivate(dt)
  for (int i = 0; i < s->n; i++) {
    int c = (int)x[i];
    v[i] += dt * e[c & 31];
    x[i] = fmodf(x[i] + dt * v[i] + 32.0f, 32.0f);
  }
}

int main(void)
{
  soa_t s;
  if (soa_init(&s, 500) == 0) {
    for (int i = 0; i < s.n; i++) {
      s.x[i] = (float)(i % 32);
      s.v[i] = 0;
    }
    for (int c = 0; c < 32; c++)
      s.e[c] = sinf((float)c);
    for (int t = 0; t < 4; t++)
      push(&s, 0.1f);
    printf("%g\n", s.x[3]);
  }
  soa_free(&s);
  return 0;
}
