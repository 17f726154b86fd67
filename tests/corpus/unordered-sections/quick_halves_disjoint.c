// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void ramp(int *p, int count, int from)
{
  for (int i = 0; i < count; i++)
    p[i] = from + i;
}

int main(void)
{
  int data[201];
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    ramp(data, 100, 0);
#pragma omp section
    ramp(data + 100, 101, 500);
  }
  printf("%d %d\n", data[99], data[100]);
  return 0;
}
