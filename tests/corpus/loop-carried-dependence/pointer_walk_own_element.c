// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  size_t n = 700;
  short *s = malloc(n * sizeof *s);
  for (size_t i = 0; i < n; i++)
    s[i] = (short)(i % 50);
  short *end = s + n - 1;
#pragma omp parallel for
  for (short *p = s; p < end; p++)
    *p = (short)(3 - *p);
  printf("%d\n", s[10]);
  free(s);
  return 0;
}
