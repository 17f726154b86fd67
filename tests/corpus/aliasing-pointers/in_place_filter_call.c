// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void blur3(const float *src, float *dst, int n)
{
#pragma omp parallel for
  for (int i = 1; i < n - 1; i++)
    dst[i] = (src[i - 1] + src[i] + src[i + 1]) / 3;
//  ^^^^^^ aliasing-pointers or loop-carried-dependence or data-race dst|src|a write
//            ^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence or data-race dst|src|a read
//                                  ^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence or data-race dst|src|a read
}

int main(void)
{
  int n = 900;
  float *a = malloc(n * sizeof *a), *b = calloc(n, sizeof *b);
  for (int i = 0; i < n; i++)
    a[i] = i % 4;
  float *from = a, *to = a;
  for (int pass = 0; pass < 4; pass++) {
    blur3(from, to, n);
    float *t = from;
    from = to;
    to = t;
  }
  printf("%g\n", a[n / 2] + b[n / 2]);
  free(a);
  free(b);
  return 0;
}
