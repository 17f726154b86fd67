// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 100

int main(void)
{
  double a[N], s = 0.0;
  for (int i = 0; i < N; i++)
    a[i] = 0.5 * i;
#pragma omp parallel shared(s)
  {
#pragma omp loop
    for (int i = 0; i < N; i++)
      s += a[i];
//    ^ missing-reduction or unprotected-shared-update s write/read
  }
  printf("%d\n", s > 0);
  return 0;
}
