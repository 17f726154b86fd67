// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int low = 0, high = 0, both = 0;
#pragma omp parallel
  {
#pragma omp sections
    {
#pragma omp section
      low = 3;
#pragma omp section
      high = 9;
    }
#pragma omp sections
    {
#pragma omp section
      both = low + high;
#pragma omp section
      puts("phase two");
    }
  }
  printf("%d\n", both);
  return 0;
}
