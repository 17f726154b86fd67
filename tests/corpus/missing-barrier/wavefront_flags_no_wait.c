// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define N 90

static int c[N][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    c[i][0] = c[0][i] = 1;
#pragma omp parallel
  for (int d = 2; d <= 2 * (N - 1); d++) {
    int lo = d - (N - 1) > 1 ? d - (N - 1) : 1;
    int hi = d - 1 < N - 1 ? d - 1 : N - 1;
#pragma omp for schedule(static) nowait
    for (int i = lo; i <= hi; i++)
      c[i][d - i] = (c[i - 1][d - i] + c[i][d - i - 1]) % 10007;
//    ^^^^^^^^^^^ missing-barrier or loop-carried-dependence or data-race c write
//                   ^^^^^^^^^^^^^^^ other: missing-barrier or loop-carried-dependence or data-race c read
//                                     ^^^^^^^^^^^^^^^ other: missing-barrier or loop-carried-dependence or data-race c read
  }
  printf("%d\n", c[N - 1][N - 1]);
  return 0;
}
