// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int generation = 0, sum = 0;
#pragma omp parallel num_threads(4) reduction(+ : sum)
  {
    sum += generation;
#pragma omp barrier
#pragma omp single
    generation = generation + 1;
    sum += generation;
  }
  printf("%d\n", sum);
  return 0;
}
