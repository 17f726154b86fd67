// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static long fib(int n)
{
  if (n < 2)
    return n;
  long a = 0, b = 0;
#pragma omp task shared(a) if (n > 4)
  {
    usleep(20);
    a = fib(n - 1);
  }
#pragma omp task shared(b) if (n > 4)
  {
    usleep(20);
    b = fib(n - 2);
  }
#pragma omp taskwait
  return a + b;
}

int main(void)
{
  long r = 0;
#pragma omp parallel
#pragma omp single
  r = fib(9);
  printf("%ld\n", r);
  return 0;
}
