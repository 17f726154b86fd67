// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int scale = 3, offset = 7, out[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    out[i] = scale * i + offset;
  }
  scale = out[10];
  printf("%d\n", scale);
  return 0;
}
