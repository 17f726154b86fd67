// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int low = 0, high = 0, both = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp sections nowait
    {
#pragma omp section
      {
        usleep(2000);
        low = 3;
//      ^^^ missing-barrier or unordered-sections low write
      }
#pragma omp section
      {
        usleep(2000);
        high = 9;
      }
    }
#pragma omp sections
    {
#pragma omp section
      puts("phase two");
#pragma omp section
      both = 2 * low;
//               ^^^ other: missing-barrier or unordered-sections low read
    }
  }
  printf("%d %d\n", both, high);
  return 0;
}
