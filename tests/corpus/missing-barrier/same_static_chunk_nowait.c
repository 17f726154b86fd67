// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 2000;
  long *sq = malloc(sizeof(long) * n), *cu = malloc(sizeof(long) * n);

#pragma omp parallel default(shared)
  {
    int i;
#pragma omp for schedule(static, 8) nowait
    for (i = 0; i < n; i++)
      sq[i] = (long)i * i;
#pragma omp for schedule(static, 8)
    for (i = 0; i < n; i++)
      cu[i] = sq[i] * i;
  }
  printf("%ld\n", cu[n - 1]);
  free(sq);
  free(cu);
  return 0;
}
