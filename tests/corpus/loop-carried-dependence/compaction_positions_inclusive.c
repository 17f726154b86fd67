// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 800;
  int *keep = malloc(n * sizeof *keep), *pos = malloc((n + 1) * sizeof *pos);
  double *in = malloc(n * sizeof *in), *out = malloc(n * sizeof *out);
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    in[i] = (i * 7 % 13) - 6;
    keep[i] = in[i] > 0;
  }
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    pos[i + 1] = pos[i] + keep[i];
//  ^^^^^^^^^^ loop-carried-dependence or data-race pos write
//               ^^^^^^ other: loop-carried-dependence or data-race pos read
  printf("%d\n", n);
  free(keep);
  free(pos);
  free(in);
  free(out);
  return 0;
}
