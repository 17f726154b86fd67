// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int seats = 50, sold[100] = {0};
#pragma omp parallel for
  for (int i = 0; i < 100; i++) {
    int before;
#pragma omp atomic capture
    {
      before = seats;
      seats -= 1;
    }
    if (before > 0)
      sold[i] = 1;
  }
  printf("%d\n", sold[0] >= 0);
  return 0;
}
