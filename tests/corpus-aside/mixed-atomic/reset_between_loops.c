// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int tally = 0, rounds = 0;
#pragma omp parallel
  {
    for (int r = 0; r < 3; r++) {
#pragma omp for
      for (int i = 0; i < 64; i++) {
        if (i % 3 == r) {
#pragma omp atomic
          tally++;
        }
      }
#pragma omp single
      {
        rounds += tally;
        tally = 0;
      }
    }
  }
  printf("%d\n", rounds);
  return 0;
}
