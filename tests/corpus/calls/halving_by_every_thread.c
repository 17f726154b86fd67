// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void increment(int *v, int n)
{
  if (n <= 8) {
    for (int i = 0; i < n; i++)
      v[i]++;
//    ^^^^ unprotected-shared-update v write/read
    return;
  }
  increment(v, n / 2);
  increment(v + n / 2, n - n / 2);
}

int main(void)
{
  static int v[4096];
#pragma omp parallel
  increment(v, 4096);
  printf("%d\n", v[95]);
  return 0;
}
