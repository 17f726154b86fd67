// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int box = 0, seen = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task depend(out : box) shared(box)
    {
      usleep(500);
      box = 12;
//    ^^^ missing-task-dependence box write
    }
#pragma omp task depend(out : seen) shared(box, seen)
    seen = box + 1;
//         ^^^ other: missing-task-dependence box read
#pragma omp task depend(in : seen) shared(seen)
    printf("%d\n", seen);
  }
  return 0;
}
