// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void mul(const double *a, const double *b, double *c, int n)
{
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      double s = 0;
      for (int k = 0; k < n; k++)
        s += a[i * n + k] * b[k * n + j];
      c[i * n + j] = s;
    }
  usleep(500);
}

static void add(const double *a, const double *b, double *c, int n)
{
  for (int i = 0; i < n * n; i++)
    c[i] = a[i] + b[i];
}

int main(void)
{
  int n = 16;
  double *a = malloc(n * n * sizeof *a), *b = malloc(n * n * sizeof *b);
  double *p = calloc(n * n, sizeof *p), *q = calloc(n * n, sizeof *q), *r = malloc(n * n * sizeof *r);
  for (int i = 0; i < n * n; i++)
    a[i] = b[i] = i % 5;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task
    mul(a, b, p, n);
#pragma omp task
    mul(b, a, q, n);
#pragma omp taskwait
#pragma omp task
    add(p, q, r, n);
  }
  printf("%g\n", r[0]);
  free(a);
  free(b);
  free(p);
  free(q);
  free(r);
  return 0;
}
