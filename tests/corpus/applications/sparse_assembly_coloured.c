// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ELEMENTS 60

int main(void)
{
  double load[ELEMENTS + 1] = {0};
  for (int colour = 0; colour < 2; colour++) {
#pragma omp parallel for
    for (int e = colour; e < ELEMENTS; e += 2) {
      load[e] += 0.5;
      load[e + 1] += 0.5;
    }
  }
  printf("%f\n", load[1]);
  return 0;
}
