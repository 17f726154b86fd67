// pcwm-label: race
// pcwm-confirmed: 1 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int sum = 0, copy = -1;
#pragma omp parallel
#pragma omp single
  {
    {
#pragma omp task shared(sum)
      {
#pragma omp task shared(sum)
        {
          usleep(500);
          sum = 55;
//        ^^^ missing-taskwait or missing-barrier sum write
        }
      }
#pragma omp taskwait
    }
    copy = sum;
//         ^^^ other: missing-taskwait or missing-barrier sum read
  }
  printf("%d\n", copy);
  return 0;
}
