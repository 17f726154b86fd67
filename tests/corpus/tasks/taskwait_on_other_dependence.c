// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int left = 0, right = 0, got = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task depend(out : left) shared(left)
    {
      usleep(2000);
      left = 3;
//    ^^^^ missing-taskwait or missing-task-dependence left write
    }
    usleep(300);
#pragma omp task depend(out : right) shared(right)
    right = 4;
#pragma omp taskwait depend(in : right)
    got = left + right;
//        ^^^^ other: missing-taskwait or missing-task-dependence left read
  }
  printf("%d\n", got > 0);
  return 0;
}
