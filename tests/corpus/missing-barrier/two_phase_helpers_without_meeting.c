// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 360

static float grid[N], flux[N];

static void fill(int n)
{
  int i;
#pragma omp for nowait
  for (i = 0; i < n; i++)
    grid[i] = 0.5f * i;
//  ^^^^^^^ missing-barrier or data-race grid write
}

static void difference(int n)
{
  int i;
#pragma omp for
  for (i = 1; i < n; i++)
    flux[i] = grid[i] - grid[i - 1];
//            ^^^^^^^^^^^^^^^^^^^^^ missing-barrier or data-race grid read
}

static void meet(void)
{
#pragma omp barrier
}

int main(void)
{
#pragma omp parallel
  {
    fill(N);
    difference(N);
  }
  printf("%f\n", flux[N - 1]);
  return 0;
}
