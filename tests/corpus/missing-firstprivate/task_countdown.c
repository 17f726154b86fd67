// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp task shared(remaining)
      {
        usleep(200);
#pragma omp atomic write
        marks[remaining % 20] = 1;
//            ^^^^^^^^^ other: task-captures-shared or missing-firstprivate remaining read
      }
      remaining--;
//    ^^^^^^^^^ task-captures-shared or missing-firstprivate remaining write
    }
  }
  printf("%d\n", marks[0]);
  return 0;
}
