// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void shift(int *a, int n)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    a[i + n] = a[i] + 1;
}

int main(void)
{
  int *a = calloc(160, sizeof *a);
  shift(a, 80);
  printf("%d\n", a[159]);
  free(a);
  return 0;
}
