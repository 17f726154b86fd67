// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void fibonacci_mod(int *f, int n)
{
  int i;
#pragma omp for
  for (i = 2; i < n; i++)
    f[i] = (f[i - 1] + f[i - 2]) % 1000;
}

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 300;
  int *table = malloc(n * sizeof(int));
  int *square = malloc(n * sizeof(int));

  table[0] = table[1] = 1;
  fibonacci_mod(table, n);
#pragma omp parallel for
  for (int k = 0; k < n; k++)
    square[k] = table[k] * table[k];
  printf("%d\n", square[n - 1]);
  free(table);
  free(square);
  return 0;
}
