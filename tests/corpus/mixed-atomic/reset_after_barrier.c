// pcwm-label: no-race
#include <stdio.h>

static int pending;

int main(void)
{
#pragma omp parallel num_threads(4)
  {
#pragma omp atomic
    pending += 2;
#pragma omp barrier
#pragma omp single
    pending = 0;
  }
  printf("%d\n", pending);
  return 0;
}
