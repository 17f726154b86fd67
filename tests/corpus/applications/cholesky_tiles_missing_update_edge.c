// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { NT = 4, B = 8 };

typedef double tile[B * B];

static tile A[NT][NT];

static void potrf(double *a)
{
  for (int k = 0; k < B; k++) {
    a[k * B + k] = sqrt(fabs(a[k * B + k]) + 1);
//  ^^^^^^^^^^^^ maybe: missing-task-dependence or data-race a|A|c|b|l write/read
    for (int i = k + 1; i < B; i++)
      a[i * B + k] /= a[k * B + k];
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: missing-task-dependence or data-race a|A|c|b|l write/read
  }
}

static void trsm(const double *l, double *b)
{
  usleep(200);
  for (int i = 0; i < B; i++)
    for (int j = 0; j < B; j++)
      b[i * B + j] /= l[j * B + j];
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: missing-task-dependence or data-race a|A|c|b|l write/read
}

static void update(const double *a, const double *b, double *c)
{
  usleep(200);
  for (int i = 0; i < B; i++)
    for (int j = 0; j < B; j++)
      for (int k = 0; k < B; k++)
        c[i * B + j] -= 0.001 * a[i * B + k] * b[j * B + k];
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-task-dependence or data-race a|A|c|b|l write/read
}

int main(void)
{
  for (int i = 0; i < NT; i++)
    for (int j = 0; j < NT; j++)
      for (int k = 0; k < B * B; k++)
        A[i][j][k] = 1 + (i + j + k) % 3;
#pragma omp parallel
#pragma omp single
  for (int k = 0; k < NT; k++) {
#pragma omp task depend(inout : A[k][k])
    potrf(A[k][k]);
//  ^^^^^^^^^^^^^^ maybe: missing-task-dependence or data-race a|A|c|b|l write/read
    for (int i = k + 1; i < NT; i++) {
#pragma omp task depend(in : A[k][k]) depend(inout : A[i][k])
      trsm(A[k][k], A[i][k]);
//    ^^^^^^^^^^^^^^^^^^^^^^ maybe: missing-task-dependence or data-race a|A|c|b|l write/read
    }
    for (int i = k + 1; i < NT; i++)
      for (int j = k + 1; j <= i; j++) {
#pragma omp task depend(in : A[i][k]) depend(inout : A[i][j])
        update(A[i][k], A[j][k], A[i][j]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: missing-task-dependence or data-race a|A|c|b|l write/read
      }
  }
  printf("%g\n", A[NT - 1][NT - 1][0]);
  return 0;
}
