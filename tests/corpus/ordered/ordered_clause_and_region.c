// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int line[150], next = 0;

#pragma omp parallel for ordered schedule(static, 10)
  for (int i = 0; i < 150; i++) {
    int v = i * i % 23;
    if (v < 20) {
#pragma omp ordered
      {
        line[next] = v;
        next++;
      }
    }
  }
  printf("%d %d\n", next, line[0]);
  return 0;
}
