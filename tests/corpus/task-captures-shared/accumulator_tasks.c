// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int cost(int i) { return (i * 37 + 11) % 101; }

int main(void)
{
  int best = 1000;
#pragma omp parallel
#pragma omp single
  for (int i = 0; i < 30; i++) {
#pragma omp task
    {
      usleep(50);
      int c = cost(i);
      {
        if (c < best)
//              ^^^^ other: task-captures-shared or unprotected-shared-update best read
          best = c;
//        ^^^^ task-captures-shared or unprotected-shared-update best write/write
      }
    }
  }
  printf("%d\n", best);
  return 0;
}
