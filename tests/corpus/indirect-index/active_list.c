// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

enum { N = 600 };

static double load[N];
static int live[N], active[N];

int main(void)
{
  int count = 0;
  for (int i = 0; i < N; i++)
    live[i] = (i * 7) % 3 != 0;
  for (int i = 0; i < N; i++)
    if (live[i])
      active[count++] = i;
#pragma omp parallel for
  for (int k = 0; k < count; k++)
    load[active[k]] += 0.5 * k;
  printf("%.1f\n", load[2]);
  return 0;
}
