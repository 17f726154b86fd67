// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void split(double *out, long pitch, const double *in, int first, int last)
{
  double *even = out, *odd = out + pitch, *sum = out + 2 * pitch;
#pragma omp parallel for
  for (int i = first; i < last; i++) {
    even[i] = in[2 * i];
    odd[i] = in[2 * i + 1];
    sum[i] = in[2 * i] + in[2 * i + 1];
  }
}

int main(void)
{
  int n = 400;
  double *in = malloc(2 * n * sizeof *in), *out = malloc(3 * n * sizeof *out);
  for (int i = 0; i < 2 * n; i++)
    in[i] = i;
  split(out, n, in, 0, n);
  printf("%.1f\n", out[n + 1]);
  free(in);
  free(out);
  return 0;
}
