// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define BINS 8

int main(void)
{
  int bin[BINS] = {0}, top = 0;
#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < 200; i++) {
#pragma omp atomic
      bin[(i * i) % BINS]++;
    }
#pragma omp for reduction(max : top)
    for (int b = 0; b < BINS; b++)
      top = bin[b] > top ? bin[b] : top;
  }
  printf("%d\n", top);
  return 0;
}
