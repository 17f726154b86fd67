// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define N 400

static int v[N + 1];

static void fill(int from, int to, int what)
{
#pragma omp parallel for num_threads(2)
  for (int i = from; i < to; i++)
    v[i] = what;
//  ^^^^ unordered-sections or data-race or loop-carried-dependence v write/write
}

int main(void)
{
  omp_set_max_active_levels(2);
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    fill(0, N / 2 + 1, 1);
//  ^^^^^^^^^^^^^^^^^^^^^ or: unordered-sections or data-race or loop-carried-dependence v write
#pragma omp section
    fill(N / 2, N, 2);
//  ^^^^^^^^^^^^^^^^^ or: unordered-sections or data-race or loop-carried-dependence v write
  }
  printf("%d\n", v[N / 2]);
  return 0;
}
