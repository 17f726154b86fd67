// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  unsigned hits = 0;
  unsigned long mix = 0;
#pragma omp parallel for reduction(+ : mix)
  for (int i = 0; i < 900; i++) {
    unsigned mine;
#pragma omp atomic capture
    {
      mine = hits;
      hits += 1;
    }
    mix += mine;
    if (mine == 100) {
#pragma omp atomic write
      hits = 0;
    }
  }
  printf("%u %lu\n", hits, mix);
  return 0;
}
