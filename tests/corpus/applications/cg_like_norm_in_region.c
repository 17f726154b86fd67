// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int n;
  int *ptr, *col;
  double *val;
} csr;

static csr laplace(int n)
{
  csr a = {n, malloc((n + 1) * sizeof(int)), malloc(3 * n * sizeof(int)), malloc(3 * n * sizeof(double))};
  int k = 0;
  for (int i = 0; i < n; i++) {
    a.ptr[i] = k;
    for (int j = i - 1; j <= i + 1; j++)
      if (j >= 0 && j < n) {
        a.col[k] = j;
        a.val[k++] = i == j ? 2.5 : -1.0;
      }
  }
  a.ptr[n] = k;
  return a;
}

int main(void)
{
  int n = 400;
  csr a = laplace(n);
  double *x = calloc(n, sizeof *x), *r = malloc(n * sizeof *r), *p = malloc(n * sizeof *p), *q = malloc(n * sizeof *q);
  double rr = 0, pq = 0, rr_new = 0;
  for (int i = 0; i < n; i++) {
    r[i] = p[i] = 1;
    rr += 1;
  }
#pragma omp parallel shared(a, x, r, p, q, rr, pq, rr_new)
  for (int it = 0; it < 8; it++) {
#pragma omp for
    for (int i = 0; i < n; i++) {
      double s = 0;
      for (int k = a.ptr[i]; k < a.ptr[i + 1]; k++)
        s += a.val[k] * p[a.col[k]];
      q[i] = s;
    }
#pragma omp single
    pq = rr_new = 0;
#pragma omp for reduction(+ : pq)
    for (int i = 0; i < n; i++)
      pq += p[i] * q[i];
    double alpha = rr / pq;
#pragma omp for reduction(+ : rr_new)
    for (int i = 0; i < n; i++) {
      x[i] += alpha * p[i];
      r[i] -= alpha * q[i];
      rr_new += r[i] * r[i];
    }
    double beta = rr_new / rr;
//                         ^^^ other: missing-barrier or data-race or unprotected-shared-update rr read
#pragma omp for nowait
    for (int i = 0; i < n; i++)
      p[i] = r[i] + beta * p[i];
#pragma omp single
    rr = rr_new;
//  ^^ missing-barrier or data-race or unprotected-shared-update rr write
  }
  printf("%g\n", sqrt(rr));
  free(x);
  free(r);
  free(p);
  free(q);
  free(a.ptr);
  free(a.col);
  free(a.val);
  return 0;
}
