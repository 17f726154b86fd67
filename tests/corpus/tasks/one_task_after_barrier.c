// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int total = 0, twice = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp single nowait
    {
#pragma omp task shared(total)
      total += 5;
    }
#pragma omp barrier
#pragma omp single
    twice = 2 * total;
  }
  printf("%d\n", twice);
  return 0;
}
