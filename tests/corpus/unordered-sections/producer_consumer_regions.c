// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int make(int n) { return n * n + 1; }
static int use(int v) { return v - 1; }

int main(void)
{
  int item = 0, got = 0;
#pragma omp parallel
  {
#pragma omp sections
    {
#pragma omp section
      item = make(6);
    }
#pragma omp sections
    {
#pragma omp section
      got = use(item);
    }
  }
  printf("%d\n", got);
  return 0;
}
