// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int done = 0, late = 0;
#pragma omp parallel for reduction(+ : late)
  for (int job = 0; job < 100; job++) {
    int seen;
#pragma omp atomic
    done++;
#pragma omp atomic read
    seen = done;
    if (seen > 50)
      late++;
  }
  printf("%d %d\n", done, late > 0);
  return 0;
}
