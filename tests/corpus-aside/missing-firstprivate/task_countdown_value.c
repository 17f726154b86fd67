// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int marks[20] = {0};
  int remaining = 20;
#pragma omp parallel
#pragma omp single
  {
    while (remaining > 0) {
#pragma omp task firstprivate(remaining)
      {
        usleep(200);
        marks[remaining - 1] = 1;
      }
      remaining--;
    }
  }
  printf("%d\n", marks[0]);
  return 0;
}
