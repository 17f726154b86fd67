// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 200

int main(void)
{
  int queue[N] = {0};
  int next = 0;
#pragma omp parallel
  {
    for (;;) {
      int mine;
#pragma omp atomic capture
      mine = next++;
      if (mine >= N)
        break;
      queue[mine]++;
    }
  }
  printf("%d\n", queue[0]);
  return 0;
}
