// pcwm-label: race
#include <stdio.h>

int main(void)
{
  int generation = 0, sum = 0;
#pragma omp parallel num_threads(4) reduction(+ : sum)
  {
    sum += generation;
//         ^^^^^^^^^^ missing-barrier generation read
#pragma omp single
    generation = generation + 1;
//  ^^^^^^^^^^ other: missing-barrier generation write
    sum += generation;
  }
  printf("%d\n", sum > 0);
  return 0;
}
