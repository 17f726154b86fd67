// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int measure(int k)
{
  usleep(100);
  return k * k % 17;
}

int main(void)
{
  int acc = 0, other = 0;
#pragma omp parallel
#pragma omp single
  for (int k = 0; k < 12; k++) {
#pragma omp task shared(acc) firstprivate(k) depend(in : other)
    {
      int m = measure(k);
      acc += m;
//    ^^^ missing-task-dependence or unprotected-shared-update acc write/read
    }
  }
  printf("%d %d\n", acc, other);
  return 0;
}
