// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[256];
  for (int i = 0; i < 256; i++)
    v[i] = 255 - i;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 256; i++) {
    int p = i ^ 2;
    if (i < p && v[i] > v[p])
    {
      int keep = v[i];
      v[i] = v[p];
      v[p] = keep;
    }
  }
  printf("%d %d\n", v[0], v[255]);
  return 0;
}
