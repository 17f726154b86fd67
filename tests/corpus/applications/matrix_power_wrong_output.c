// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 16

typedef struct {
  double v[N][N];
} matrix;

static void multiply(const matrix *a, const matrix *b, matrix *c)
{
  int i, j, k;
#pragma omp parallel for private(j, k)
  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++) {
      double s = 0.0;
      for (k = 0; k < N; k++)
        s += a->v[i][k] * b->v[k][j];
//                        ^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence c|b|c->v|b->v|v|power read
      c->v[i][j] = s;
//    ^^^^^^^^^^ aliasing-pointers or loop-carried-dependence c|b|c->v|b->v|v|power write
    }
}

int main(void)
{
  static matrix m, power;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      m.v[i][j] = (i == j) * 0.5 + 0.01;
      power.v[i][j] = i == j;
    }
  for (int e = 0; e < 4; e++)
    multiply(&m, &power, &power);
  printf("%d\n", power.v[0][0] >= 0);
  return 0;
}
