// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
