// pcwm-label: race
// pcwm-unconfirmed: an access inside the C library is not instrumented
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
    memcpy(dst + p * len, src, len + 1);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loop-carried-dependence or data-race dst write/write
  dst[parts * len] = 0;
  printf("%c\n", dst[len]);
  free(src);
  free(dst);
  return 0;
}
