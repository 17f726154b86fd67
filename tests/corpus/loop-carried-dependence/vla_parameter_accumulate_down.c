// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void integral(int n, double a[n][n])
{
  int i, j;
#pragma omp parallel for private(j)
  for (i = 1; i < n; i++) {
    for (j = 1; j < n; j++)
      a[i][j] += a[i - 1][j];
//    ^^^^^^^ loop-carried-dependence or data-race a write/read
//               ^^^^^^^^^^^ other: loop-carried-dependence or data-race a read
  }
}

int main(int argc, char *argv[])
{
  int n = argc > 1 ? atoi(argv[1]) : 128;
  double (*a)[n] = malloc(sizeof(double[n][n]));
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      a[i][j] = i % 7 + j % 5;
  integral(n, a);
  printf("%.1f\n", a[n - 1][n - 1]);
  free(a);
  return 0;
}
