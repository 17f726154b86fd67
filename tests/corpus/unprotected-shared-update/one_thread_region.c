// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int steps = 0;
#pragma omp parallel num_threads(1)
  {
    for (int i = 0; i < 10; i++)
      steps++;
  }
  printf("%d\n", steps);
  return 0;
}
