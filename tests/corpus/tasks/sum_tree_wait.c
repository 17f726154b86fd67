// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static long leaf(int n)
{
  usleep(200);
  return n;
}

int main(void)
{
  long left = 0, right = 0, sum = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task shared(left)
    left = leaf(3);
#pragma omp task shared(right)
    right = leaf(4);
#pragma omp taskwait
    sum = left + right;
  }
  printf("%ld\n", sum);
  return 0;
}
