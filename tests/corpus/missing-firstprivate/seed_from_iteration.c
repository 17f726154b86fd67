// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static unsigned step(unsigned *state)
{
  *state = *state * 1664525u + 1013904223u;
  return *state >> 16;
}

int main(void)
{
  int inside = 0;
#pragma omp parallel for reduction(+ : inside)
  for (int i = 0; i < 200; i++) {
    unsigned state = 12345u + 977u * (unsigned)i;
    unsigned x = step(&state) & 255u;
    unsigned y = step(&state) & 255u;
    if (x * x + y * y < 65536u)
      inside++;
  }
  printf("%d\n", inside > 0);
  return 0;
}
