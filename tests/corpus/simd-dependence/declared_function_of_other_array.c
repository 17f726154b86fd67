// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#pragma omp declare simd notinbranch uniform(w)
static int blend(int x, int w)
{
  return x * w % 251;
}

int main(void)
{
  int a[320], b[320];

  for (int i = 0; i < 320; i++)
    a[i] = b[i] = i % 19;

#pragma omp simd
  for (int i = 2; i < 320; i++)
    a[i] = blend(b[i - 2], 3);

  printf("%d\n", a[319]);
  return 0;
}
