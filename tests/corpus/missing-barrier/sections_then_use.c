// pcwm-label: no-race
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
