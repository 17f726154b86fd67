// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

enum { TILES = 24, W = 32 };

static double stage[TILES][W], result[TILES];

static void load(double *t, int k)
{
  usleep(200);
  for (int j = 0; j < W; j++)
    t[j] = k + j;
}

static double reduce(const double *t)
{
  double s = 0;
  for (int j = 0; j < W; j++)
    s += t[j];
  return s;
}

int main(void)
{
#pragma omp parallel
#pragma omp single
  for (int k = 0; k < TILES; k++) {
#pragma omp task firstprivate(k) depend(out : stage[k])
    load(stage[k], k);
#pragma omp task firstprivate(k) depend(in : stage[k])
    result[k] = reduce(stage[k]);
  }
  printf("%g\n", result[TILES - 1]);
  return 0;
}
