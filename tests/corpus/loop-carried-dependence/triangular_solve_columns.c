// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int n = 200;
  double *l = malloc(sizeof *l * n * n), *b = malloc(sizeof *b * n);
  for (int i = 0; i < n; i++) {
    b[i] = i + 1;
    for (int j = 0; j < n; j++)
      l[i * n + j] = i == j ? 2.0 : 1.0 / (1 + i + j);
  }
#pragma omp parallel for
  for (int j = 0; j < n; j++) {
    b[j] /= l[j * n + j];
//  ^^^^ or: loop-carried-dependence or data-race b write
    for (int i = j + 1; i < n; i++)
      b[i] -= l[i * n + j] * b[j];
//    ^^^^ loop-carried-dependence or data-race b write/read
//                           ^^^^ other: loop-carried-dependence or data-race b read
  }
  printf("%g\n", b[n - 1]);
  free(l);
  free(b);
  return 0;
}
