// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

#define H 60

static void set(int *p, int n, int v)
{
  usleep(2000);
  for (int i = 0; i < n; i++)
    p[i] = v + i;
}

static int sum(const int *q, int n)
{
  int s = 0;
  for (int i = 0; i < n; i++)
    s += q[i];
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
#pragma omp task depend(in : data[0:H]) depend(in : data[H:H])
    result = sum(data, 2 * H);
  }
  printf("%d\n", result);
  return 0;
}
