// pcwm-label: race
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
//         ^^^^^^^^^ other: task-captures-shared or missing-firstprivate remaining read
#pragma omp task shared(remaining)
      {
        usleep(200);
        if (remaining > 0)
//          ^^^^^^^^^ other: task-captures-shared or missing-firstprivate remaining read
#pragma omp atomic write
          marks[remaining - 1] = 1;
//              ^^^^^^^^^ other: task-captures-shared or missing-firstprivate remaining read
      }
      remaining--;
//    ^^^^^^^^^ task-captures-shared or missing-firstprivate remaining write
    }
  }
  printf("%d\n", marks[0]);
  return 0;
}
