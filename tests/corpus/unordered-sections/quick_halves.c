// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void ramp(int *p, int count, int from)
{
  for (int i = 0; i < count; i++)
    p[i] = from + i;
//  ^^^^ unordered-sections data write/write
}

int main(void)
{
  int data[201];
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    ramp(data, 101, 0);
//  ^^^^^^^^^^^^^^^^^^ or: unordered-sections data write
#pragma omp section
    ramp(data + 100, 101, 500);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ or: unordered-sections data write
  }
  printf("%d %d\n", data[99], data[100]);
  return 0;
}
