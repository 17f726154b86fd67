// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int value = 0, seen = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task shared(value)
    {
#pragma omp task shared(value)
      {
        usleep(800);
        value = 6;
//      ^^^^^ missing-taskwait value write
      }
    }
#pragma omp taskwait
    usleep(4000);
    seen = value;
//         ^^^^^ other: missing-taskwait value read
  }
  printf("%d\n", seen >= 0);
  return 0;
}
