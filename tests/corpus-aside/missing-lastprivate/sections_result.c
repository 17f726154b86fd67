// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int stage = 0, a = 0, b = 0;
#pragma omp parallel num_threads(2)
  {
#pragma omp sections
    {
#pragma omp section
      {
        stage = 1;
//      ^^^^^ missing-lastprivate or missing-private or unordered-sections stage write/write
        usleep(500);
        a = stage * 10;
//          ^^^^^ other: missing-lastprivate or missing-private or unordered-sections stage read
      }
#pragma omp section
      {
        stage = 2;
//      ^^^^^ other: missing-lastprivate or missing-private or unordered-sections stage write
        usleep(500);
        b = stage * 10;
//          ^^^^^ other: missing-lastprivate or missing-private or unordered-sections stage read
      }
    }
  }
  printf("%d %d %d\n", stage, a, b);
  return 0;
}
