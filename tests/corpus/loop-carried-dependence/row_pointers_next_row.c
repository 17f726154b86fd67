// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 17
#define C 20

static double m[R][C];

int main(void)
{
#pragma omp parallel for schedule(static, 1)
  for (int r = 0; r < R - 1; r++) {
    double *row = m[r];
    const double *below = m[r + 1];
    for (int c = 0; c < C; c++)
      row[c] = below[c] + 1;
//    ^^^^^^ loop-carried-dependence or aliasing-pointers m|row|below write
//             ^^^^^^^^ other: loop-carried-dependence or aliasing-pointers m|row|below read
  }
  printf("%d\n", m[0][0] > 0);
  return 0;
}
