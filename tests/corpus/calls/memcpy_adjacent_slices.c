// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
  int parts = 64, len = 32;
  char *src = malloc(len + 1), *dst = malloc(parts * len + 1);
  memset(src, 'x', len + 1);
#pragma omp parallel for
  for (int p = 0; p < parts; p++)
    memcpy(dst + p * len, src, len);
  dst[parts * len] = 0;
  printf("%c\n", dst[len]);
  free(src);
  free(dst);
  return 0;
}
