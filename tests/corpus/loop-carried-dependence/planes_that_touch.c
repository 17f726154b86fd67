// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void split(double *out, const double *in, int first, int last)
{
  double *even = out, *odd = out + 1;
#pragma omp parallel for schedule(static, 1)
  for (int i = first; i < last; i++) {
    even[i] = in[2 * i];
//  ^^^^^^^ loop-carried-dependence or data-race or aliasing-pointers out|even|odd write
    odd[i] = in[2 * i + 1];
//  ^^^^^^ loop-carried-dependence or data-race or aliasing-pointers out|even|odd write
  }
}

int main(void)
{
  int n = 400;
  double *in = malloc(2 * n * sizeof *in), *out = malloc(3 * n * sizeof *out);
  for (int i = 0; i < 2 * n; i++)
    in[i] = i;
  split(out, in, 0, n);
  printf("%.1f\n", out[1]);
  free(in);
  free(out);
  return 0;
}
