// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
