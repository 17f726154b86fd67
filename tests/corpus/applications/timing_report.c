// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  double begin, slowest = 0.0, out[50];
#pragma omp parallel
  {
    begin = omp_get_wtime();
//  ^^^^^ missing-private begin write/write
#pragma omp for nowait
    for (int i = 0; i < 50; i++)
      out[i] = i * 0.5;
    double spent = omp_get_wtime() - begin;
//                                   ^^^^^ other: missing-private begin read
#pragma omp critical
    if (spent > slowest)
      slowest = spent;
  }
  printf("%d\n", slowest >= 0 && out[1] > 0);
  return 0;
}
