// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int raw[50], clean[50], total = 0;
  for (int i = 0; i < 50; i++)
    raw[i] = i - 25;
#pragma omp parallel sections
  {
#pragma omp section
    {
      for (int i = 0; i < 50; i++)
        clean[i] = raw[i] < 0 ? 0 : raw[i];
    }
#pragma omp section
    {
      int sum = 0;
      for (int i = 0; i < 50; i++)
        sum += raw[i];
      total = sum;
    }
  }
  printf("%d %d\n", clean[49], total);
  return 0;
}
