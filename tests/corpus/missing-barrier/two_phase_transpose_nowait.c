// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 72

static double a[N][N], t[N][N], s[N];

int main(void)
{
#pragma omp parallel
  {
#pragma omp for schedule(static)
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++)
        a[i][j] = i - 2.0 * j;
#pragma omp for schedule(static) nowait
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++)
        t[j][i] = a[i][j];
//      ^^^^^^^ missing-barrier or data-race t write
#pragma omp for schedule(static)
    for (int i = 0; i < N; i++) {
      double r = 0;
      for (int j = 0; j < N; j++)
        r += t[i][j];
//           ^^^^^^^ other: missing-barrier or data-race t read
      s[i] = r;
    }
  }
  printf("%g\n", s[N - 1]);
  return 0;
}
