// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define B 5

int main(void)
{
  int cell[B] = {1, 2, 3, 4, 5}, next[B] = {0};
#pragma omp parallel num_threads(4)
#pragma omp single
  for (int step = 0; step < 3; step++) {
    for (int b = 1; b < B - 1; b++) {
#pragma omp task depend(in : cell[b - 1], cell[b], cell[b + 1]) depend(out : next[b]) shared(cell, next)
      next[b] = cell[b - 1] + cell[b] + cell[b + 1];
    }
    for (int b = 1; b < B - 1; b++) {
#pragma omp task depend(in : next[b]) depend(out : cell[b]) shared(cell, next)
      cell[b] = next[b] % 100;
    }
  }
  printf("%d\n", cell[2]);
  return 0;
}
