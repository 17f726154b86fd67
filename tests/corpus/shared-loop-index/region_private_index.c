// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int i;
  int ticks[4][50];
#pragma omp parallel num_threads(4) private(i)
  {
    for (i = 0; i < 50; i++) {
#pragma omp critical
      printf("tick\n");
    }
  }
  ticks[0][0] = 50;
  printf("%d\n", ticks[0][0]);
  return 0;
}
