// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int i;
  int ticks[4][50];
#pragma omp parallel num_threads(4)
  {
    for (i = 0; i < 50; i++) {
//       ^ shared-loop-index or missing-private i write/read
//              ^ other: shared-loop-index or missing-private i read
//                      ^ other: shared-loop-index or missing-private i write/read
#pragma omp critical
      printf("tick\n");
    }
  }
  ticks[0][0] = i;
  printf("%d\n", ticks[0][0]);
  return 0;
}
