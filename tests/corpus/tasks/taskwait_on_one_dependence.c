// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      usleep(200);
      left = 3;
    }
#pragma omp task depend(out : right) shared(right)
    right = 4;
#pragma omp taskwait depend(in : left)
    got = left;
#pragma omp taskwait
    got += right;
  }
  printf("%d\n", got);
  return 0;
}
