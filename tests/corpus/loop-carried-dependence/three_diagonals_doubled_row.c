// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  double d[3];
} band;

int main(void)
{
  int n = 320;
  band *m = calloc(n, sizeof *m);
#pragma omp parallel for
  for (int i = 1; i < n; i++) {
    m[i].d[1] = 2;
    m[i].d[0] = -1;
//  ^^^^^^^^^ or: loop-carried-dependence or data-race m|d|m.d write
    m[i - 1].d[2] = -1;
    m[i - 1].d[0] += 0.5;
//  ^^^^^^^^^^^^^ loop-carried-dependence or data-race m|d|m.d write
  }
  printf("%g\n", m[n - 1].d[0]);
  free(m);
  return 0;
}
