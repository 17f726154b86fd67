// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct gen {
  unsigned s;
  int draws;
};

static struct gen gen = {12345u, 0};
static struct gen *current = &gen;

static unsigned draw(void)
{
  struct gen *g = current;
  g->s = g->s * 1664525u + 1013904223u;
//^^^^ threadprivate-misuse or unprotected-shared-update or data-race or aliasing-pointers s|g->s|gen.s|gen write/write
//       ^^^^ other: threadprivate-misuse or unprotected-shared-update or data-race or aliasing-pointers s|g->s|gen.s|gen read
  g->draws++;
//^^^^^^^^ threadprivate-misuse or unprotected-shared-update or data-race or aliasing-pointers draws|g->draws|gen.draws|gen write/read
  return g->s >> 16;
//       ^^^^ maybe: threadprivate-misuse or unprotected-shared-update or data-race or aliasing-pointers s|g->s|gen.s|gen read
}

int main(void)
{
  unsigned long sum = 0;
#pragma omp parallel for reduction(+ : sum)
  for (int i = 0; i < 700; i++)
    sum += draw() & 15;
  printf("%d\n", sum > 0);
  return 0;
}
