// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct gen {
  unsigned s;
  int draws;
};

static struct gen gen = {12345u, 0};
#pragma omp threadprivate(gen)

static unsigned draw(void)
{
  struct gen *g = &gen;
  g->s = g->s * 1664525u + 1013904223u;
  g->draws++;
  return g->s >> 16;
}

int main(void)
{
  unsigned long sum = 0;
#pragma omp parallel for copyin(gen) reduction(+ : sum)
  for (int i = 0; i < 700; i++)
    sum += draw() & 15;
  printf("%d\n", sum > 0);
  return 0;
}
