// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(int argc, char **argv)
{
  int n = 120 + argc, a[128];
  (void)argv;
  for (int i = 0; i < 128; i++)
    a[i] = i;
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    if (i < n / 2)
      a[i] = a[i + n / 4] - 1;
//    ^^^^ loop-carried-dependence a write
//           ^^^^^^^^^^^^ other: loop-carried-dependence a read
  }
  printf("%d\n", a[0]);
  return 0;
}
