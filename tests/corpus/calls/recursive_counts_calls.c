// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int calls;

static long ways(int n)
{
  calls++;
//^^^^^ unprotected-shared-update or missing-reduction calls write/read
  return n < 2 ? 1 : ways(n - 1) + ways(n - 2);
}

int main(void)
{
  long w[12];
#pragma omp parallel for schedule(static)
  for (int i = 0; i < 12; i++)
    w[i] = ways(i);
  printf("%ld %d\n", w[11], calls > 0);
  return 0;
}
