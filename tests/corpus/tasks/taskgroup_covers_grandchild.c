// pcwm-label: no-race
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int value = 0, seen = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp taskgroup
    {
#pragma omp task shared(value)
      {
#pragma omp task shared(value)
        {
          usleep(800);
          value = 6;
        }
      }
    }
    seen = value;
  }
  printf("%d\n", seen);
  return 0;
}
