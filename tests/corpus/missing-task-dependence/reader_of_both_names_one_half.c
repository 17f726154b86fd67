// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

#define H 60

static void set(int *p, int n, int v)
{
  usleep(2000);
  for (int i = 0; i < n; i++)
    p[i] = v + i;
//  ^^^^ missing-task-dependence or missing-taskwait or data-race data|p|q write
}

static int sum(const int *q, int n)
{
  int s = 0;
  for (int i = 0; i < n; i++)
    s += q[i];
//       ^^^^ missing-task-dependence or missing-taskwait or data-race data|p|q read
  return s;
}

int main(void)
{
  int data[2 * H], result = 0;

#pragma omp parallel
#pragma omp single
  {
#pragma omp task depend(out : data[0:H])
    set(data, H, 1);
#pragma omp task depend(out : data[H:H])
    set(data + H, H, 5);
//  ^^^^^^^^^^^^^^^^^^^ or: missing-task-dependence or missing-taskwait or data-race data|p|q write
#pragma omp task depend(in : data[0:H])
    result = sum(data, 2 * H);
//           ^^^^^^^^^^^^^^^^ or: missing-task-dependence or missing-taskwait or data-race data|p|q read
  }
  printf("%d\n", result);
  return 0;
}
