// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define NT 4
#define B 6

typedef double tile[B][B];
static tile A[NT][NT];

static void factor(tile t)
{
  for (int i = 0; i < B; i++)
    t[i][i] = 1.0 / (1.0 + t[i][i] * t[i][i]);
}

static void solve(tile diag, tile t)
{
  for (int i = 0; i < B; i++)
    for (int j = 0; j < B; j++)
      t[i][j] *= diag[i][i];
}

static void update(tile a, tile b, tile c)
{
  for (int i = 0; i < B; i++)
    for (int j = 0; j < B; j++)
      for (int k = 0; k < B; k++)
        c[i][j] -= a[i][k] * b[j][k];
}

int main(void)
{
  for (int i = 0; i < NT; i++)
    for (int j = 0; j < NT; j++)
      for (int k = 0; k < B; k++)
        A[i][j][k][k] = i + j + k;
#pragma omp parallel
#pragma omp single
  for (int k = 0; k < NT; k++) {
#pragma omp task depend(inout : A[k][k])
    factor(A[k][k]);
    for (int i = k + 1; i < NT; i++) {
#pragma omp task depend(in : A[k][k]) depend(inout : A[i][k])
      solve(A[k][k], A[i][k]);
    }
    for (int i = k + 1; i < NT; i++)
      for (int j = k + 1; j <= i; j++) {
#pragma omp task depend(in : A[i][k], A[j][k]) depend(inout : A[i][j])
        update(A[i][k], A[j][k], A[i][j]);
      }
  }
  printf("%g\n", A[NT - 1][NT - 1][0][0]);
  return 0;
}
