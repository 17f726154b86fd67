// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define NX 48
#define NY 52
#define AT(f, i, j) ((f)[(i) * NY + (j)])
#define FOR_INNER(i, j)            \
  for (int i = 1; i < NX - 1; i++) \
    for (int j = 1; j < NY - 1; j++)
#define LAP(f, i, j) (AT(f, i - 1, j) + AT(f, i + 1, j) + AT(f, i, j - 1) + AT(f, i, j + 1) - 4 * AT(f, i, j))

static double a[NX * NY], b[NX * NY];

int main(void)
{
  for (int k = 0; k < NX * NY; k++)
    a[k] = b[k] = k % 6;
  for (int t = 0; t < 6; t++) {
#pragma omp parallel for
    FOR_INNER(i, j)
      AT(b, i, j) = AT(a, i, j) + 0.1 * LAP(a, i, j);
#pragma omp parallel for
    FOR_INNER(i, j)
      AT(a, i, j) = AT(b, i, j);
  }
  printf("%g\n", a[NY + 1]);
  return 0;
}
