// pcwm-label: race
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
