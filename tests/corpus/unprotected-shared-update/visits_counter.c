// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int visits;

static void visit(void)
{
  visits++;
//^^^^^^ unprotected-shared-update or missing-reduction visits write/read
}

int main(void)
{
#pragma omp parallel num_threads(6)
  {
    for (int k = 0; k < 10; k++)
      visit();
  }
  printf("%d\n", visits);
  return 0;
}
