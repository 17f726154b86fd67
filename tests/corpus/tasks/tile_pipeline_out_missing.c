// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

enum { TILES = 24, W = 32 };

static double stage[TILES][W], result[TILES];

static void load(double *t, int k)
{
  usleep(200);
  for (int j = 0; j < W; j++)
    t[j] = k + j;
//  ^^^^ missing-task-dependence or data-race or task-captures-shared stage|t write
}

static double reduce(const double *t)
{
  double s = 0;
  for (int j = 0; j < W; j++)
    s += t[j];
//       ^^^^ missing-task-dependence or data-race or task-captures-shared stage|t read
  return s;
}

int main(void)
{
#pragma omp parallel
#pragma omp single
  for (int k = 0; k < TILES; k++) {
#pragma omp task firstprivate(k)
    load(stage[k], k);
//       ^^^^^^^^ or: missing-task-dependence or data-race or task-captures-shared stage|t write
#pragma omp task firstprivate(k) depend(in : stage[k])
    result[k] = reduce(stage[k]);
//                     ^^^^^^^^ or: missing-task-dependence or data-race or task-captures-shared stage|t read
  }
  printf("%g\n", result[TILES - 1]);
  return 0;
}
