// pcwm-label: no-race
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
