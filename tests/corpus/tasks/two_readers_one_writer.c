// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  double rate = 1.5, a = 0, b = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task depend(in : rate) shared(rate, a)
    {
      usleep(500);
      a = rate * 2;
//        ^^^^ missing-task-dependence rate read
    }
#pragma omp task depend(in : rate) shared(rate, b)
    {
      usleep(500);
      rate = 2.5;
//    ^^^^ missing-task-dependence rate write
      b = rate;
    }
  }
  printf("%d\n", a > 0 && b > 0);
  return 0;
}
