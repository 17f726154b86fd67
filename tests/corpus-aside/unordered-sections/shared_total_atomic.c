// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int odd[50], even[50], grand = 0;
  for (int i = 0; i < 50; i++) {
    odd[i] = 2 * i + 1;
    even[i] = 2 * i;
  }
#pragma omp parallel
#pragma omp sections
  {
#pragma omp section
    for (int i = 0; i < 50; i++)
#pragma omp atomic
      grand += odd[i];
#pragma omp section
    for (int i = 0; i < 50; i++)
#pragma omp atomic
      grand += even[i];
  }
  printf("%d\n", grand);
  return 0;
}
