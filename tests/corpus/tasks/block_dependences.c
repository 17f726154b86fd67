// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define B 8
#define W 10

int main(void)
{
  static int block[B][W];
#pragma omp parallel
#pragma omp single
  {
    for (int b = 0; b < B; b++) {
#pragma omp task depend(out : block[b]) firstprivate(b)
      for (int k = 0; k < W; k++)
        block[b][k] = b + k;
    }
    for (int b = 1; b < B; b++) {
#pragma omp task depend(in : block[b - 1]) depend(inout : block[b]) firstprivate(b)
      for (int k = 0; k < W; k++)
        block[b][k] += block[b - 1][k];
    }
  }
  printf("%d\n", block[B - 1][W - 1]);
  return 0;
}
