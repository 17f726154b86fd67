// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int width = 0, height = 0, area[16];
#pragma omp parallel num_threads(4)
  {
#pragma omp sections nowait
    {
#pragma omp section
      width = 6;
//    ^^^^^ missing-barrier width write
#pragma omp section
      height = 7;
//    ^^^^^^ missing-barrier height write
    }
#pragma omp for
    for (int i = 0; i < 16; i++)
      area[i] = width * height + i;
//              ^^^^^ other: missing-barrier width read
//                      ^^^^^^ other: missing-barrier height read
  }
  printf("%d\n", area[15] >= 0);
  return 0;
}
