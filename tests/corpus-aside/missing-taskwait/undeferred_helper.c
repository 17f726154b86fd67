// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void square_into(int *dst, int v)
{
#pragma omp task if (0)
  *dst = v * v;
}

int main(void)
{
  int r = 0, total = 0;
#pragma omp parallel
#pragma omp single
  for (int i = 1; i <= 10; i++) {
    square_into(&r, i);
    total += r;
  }
  printf("%d\n", total);
  return 0;
}
