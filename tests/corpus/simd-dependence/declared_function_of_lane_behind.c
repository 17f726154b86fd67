// pcwm-label: race
// pcwm-unconfirmed: lanes of one thread are not seen
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
    a[i] = blend(a[i - 2], 3);
//  ^^^^ simd-dependence or loop-carried-dependence a write
//               ^^^^^^^^ simd-dependence or loop-carried-dependence a read

  printf("%d\n", a[319]);
  return 0;
}
