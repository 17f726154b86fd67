// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int total = 0;
#pragma omp parallel
  {
#pragma omp for reduction(+ : total)
    for (int i = 0; i < 80; i++)
      total += i;
#pragma omp single
    printf("%d\n", total);
  }
  return 0;
}
