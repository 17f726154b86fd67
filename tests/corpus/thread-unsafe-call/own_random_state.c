// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static unsigned roll(unsigned *state)
{
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

int main(void)
{
  long inside = 0;
#pragma omp parallel reduction(+ : inside)
  {
    unsigned state = 88172645u;
#pragma omp for
    for (int i = 0; i < 600; i++) {
      double x = roll(&state) / 4294967296.0, y = roll(&state) / 4294967296.0;
      inside += x * x + y * y < 1.0;
    }
  }
  printf("%ld\n", inside);
  return 0;
}
