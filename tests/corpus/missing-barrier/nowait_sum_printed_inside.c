// pcwm-label: race
// pcwm-confirmed: 2 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0;
#pragma omp parallel
  {
#pragma omp for reduction(+ : total) nowait
//                            ^^^^^ or: missing-barrier total write
    for (int i = 0; i < 80; i++)
      total += i;
//    ^^^^^ other: missing-barrier total write
#pragma omp single
    printf("%d\n", total);
//                 ^^^^^ missing-barrier total read
  }
  return 0;
}
