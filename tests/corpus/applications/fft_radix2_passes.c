// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  double re, im;
} cpx;

static cpx mul(cpx a, cpx b)
{
  cpx r = {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
  return r;
}

static void bit_reverse(cpx *x, int n)
{
  for (int i = 1, j = 0; i < n; i++) {
    int bit = n >> 1;
    for (; j & bit; bit >>= 1)
      j ^= bit;
    j ^= bit;
    if (i < j) {
      cpx t = x[i];
      x[i] = x[j];
      x[j] = t;
    }
  }
}

static void fft(cpx *x, int n)
{
  bit_reverse(x, n);
  for (int len = 2; len <= n; len *= 2) {
    int half = len / 2;
#pragma omp parallel for
    for (int b = 0; b < n / len; b++) {
      for (int k = 0; k < half; k++) {
        double a = -2.0 * M_PI * k / len;
        cpx w = {cos(a), sin(a)};
        cpx u = x[b * len + k];
        cpx v = mul(x[b * len + k + half], w);
        x[b * len + k].re = u.re + v.re;
        x[b * len + k].im = u.im + v.im;
        x[b * len + k + half].re = u.re - v.re;
        x[b * len + k + half].im = u.im - v.im;
      }
    }
  }
}

int main(void)
{
  int n = 1024;
  cpx *x = malloc(sizeof(cpx) * n);
  for (int i = 0; i < n; i++) {
    x[i].re = i % 16;
    x[i].im = 0;
  }
  fft(x, n);
  printf("%g %g\n", x[0].re, x[64].im);
  free(x);
  return 0;
}
