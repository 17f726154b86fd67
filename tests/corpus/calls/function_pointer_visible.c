// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int tally;

static void count_it(int x)
{
  tally += x;
//^^^^^ unprotected-shared-update or missing-reduction tally write/read
}

int main(void)
{
  void (*sink)(int) = count_it;
#pragma omp parallel for
  for (int i = 0; i < 70; i++)
    sink(i);
  printf("%d\n", tally > 0);
  return 0;
}
