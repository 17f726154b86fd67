// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int steps = 0;
#pragma omp parallel for if (0)
  for (int i = 0; i < 10; i++)
    steps += i;
  printf("%d\n", steps);
  return 0;
}
