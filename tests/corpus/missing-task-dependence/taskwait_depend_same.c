// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int a = 0, b = 0, r = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp task shared(b) depend(out : b)
    {
      usleep(2000);
      b = 6;
    }
#pragma omp task shared(a) depend(out : a)
    {
      usleep(200);
      a = 5;
    }
#pragma omp taskwait depend(in : a, b)
    r = a + b;
#pragma omp taskwait
  }
  printf("%d\n", r);
  return 0;
}
