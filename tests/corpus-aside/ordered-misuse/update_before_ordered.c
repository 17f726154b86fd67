// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0;
#pragma omp parallel for ordered schedule(static, 1)
  for (int i = 0; i < 60; i++) {
    int v = i * i;
    total += v;
//  ^^^^^ ordered-misuse or unprotected-shared-update or missing-reduction total write/read
#pragma omp ordered
    printf("%d ", v);
  }
  printf("\n%d\n", total);
  return 0;
}
