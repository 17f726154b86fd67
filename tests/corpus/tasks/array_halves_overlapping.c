// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 32

static void increment(int *v, int n)
{
  usleep(50);
  for (int i = 0; i < n; i++)
    v[i]++;
//  ^^^^ missing-task-dependence or unprotected-shared-update or aliasing-pointers v write/read
}

int main(void)
{
  int v[N] = {0};
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp task shared(v)
    increment(v, N / 2 + 1);
//            ^ or: missing-task-dependence or unprotected-shared-update or aliasing-pointers v write/read
#pragma omp task shared(v)
    increment(v + N / 2, N / 2);
//            ^^^^^^^^^ or: missing-task-dependence or unprotected-shared-update or aliasing-pointers v write/read
  }
  printf("%d\n", v[N - 1]);
  return 0;
}
