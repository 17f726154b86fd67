// pcwm-label: no-race
#include <stdio.h>

static int count;
#pragma omp threadprivate(count)

int main(void)
{
  int total = 0;
#pragma omp parallel reduction(+ : total)
  {
    count = 0;
#pragma omp for
    for (int i = 0; i < 100; i++)
      count++;
    total += count;
  }
  printf("%d\n", total);
  return 0;
}
