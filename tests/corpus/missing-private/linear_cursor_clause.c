// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int even[200], odd[200], src[400];
  int k = 0;

  for (int i = 0; i < 400; i++)
    src[i] = i * 3;

#pragma omp parallel for linear(k : 2)
  for (int i = 0; i < 200; i++) {
    even[i] = src[k];
    odd[i] = src[k + 1];
    k += 2;
  }
  printf("%d %d\n", even[9], odd[9]);
  return 0;
}
