// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void spread(int *cells, int count)
{
#pragma omp for
  for (int c = 0; c < count; c++)
    cells[c] += 3;
}

#pragma omp declare variant(spread) match(construct = {target})
static void raise_all(int *cells, int count)
{
  for (int c = 0; c < count; c++)
    cells[c] += 3;
//  ^^^^^^^^ data-race or unprotected-shared-update cells|level write/read
}

int main(void)
{
  int level[500] = {0};
#pragma omp parallel
  raise_all(level, 500);
  printf("%d\n", level[499]);
  return 0;
}
