// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int box = 0, seen = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task depend(out : box)
    box = 12;
#pragma omp task depend(in : box) depend(out : seen)
    seen = box + 1;
#pragma omp task depend(in : seen)
    printf("%d\n", seen);
  }
  return 0;
}
