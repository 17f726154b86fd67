// pcwm-label: race
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
