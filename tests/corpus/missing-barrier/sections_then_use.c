// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int width = 0, height = 0, area[16];
#pragma omp parallel num_threads(4)
  {
#pragma omp sections
    {
#pragma omp section
      width = 6;
#pragma omp section
      height = 7;
    }
#pragma omp for
    for (int i = 0; i < 16; i++)
      area[i] = width * height + i;
  }
  printf("%d\n", area[15]);
  return 0;
}
