// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int i;
  int ticks[4][50];
#pragma omp parallel num_threads(4) private(i)
  {
    for (i = 0; i < 50; i++) {
#pragma omp critical
      printf("tick\n");
    }
  }
  ticks[0][0] = 50;
  printf("%d\n", ticks[0][0]);
  return 0;
}
