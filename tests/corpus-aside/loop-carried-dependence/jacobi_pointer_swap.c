// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef double **matrix;

static matrix make(int n)
{
  matrix m = malloc(n * sizeof *m);
  for (int i = 0; i < n; i++)
    m[i] = calloc(n, sizeof **m);
  return m;
}

static void drop(matrix m, int n)
{
  for (int i = 0; i < n; i++)
    free(m[i]);
  free(m);
}

int main(void)
{
  int n = 32;
  matrix cur = make(n), next = make(n);
  for (int i = 0; i < n; i++)
    cur[0][i] = next[0][i] = 1.0;
  for (int it = 0; it < 5; it++) {
    int i, j;
#pragma omp parallel for private(j) collapse(2)
    for (i = 1; i < n - 1; i++)
      for (j = 1; j < n - 1; j++)
        next[i][j] = 0.25 * (cur[i - 1][j] + cur[i + 1][j] + cur[i][j - 1] + cur[i][j + 1]);
    matrix t = cur;
    cur = next;
    next = t;
  }
  printf("%g\n", cur[1][1]);
  drop(cur, n);
  drop(next, n);
  return 0;
}
