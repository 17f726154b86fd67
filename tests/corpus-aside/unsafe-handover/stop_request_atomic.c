// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int stop;

static int expensive(int i)
{
  int x = i;
  for (int k = 0; k < 30; k++)
    x = (x * 31 + 7) % 1009;
  return x;
}

int main(void)
{
  int hits = 0;
#pragma omp parallel for reduction(+ : hits) schedule(static)
  for (int i = 0; i < 800; i++) {
    int halted;
#pragma omp atomic read
    halted = stop;
    if (halted)
      continue;
    if (expensive(i) == 77) {
#pragma omp atomic write
      stop = 1;
    }
    hits++;
  }
  printf("%d\n", hits > 0);
  return 0;
}
