// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define B 5

int main(void)
{
  int cell[B] = {1, 2, 3, 4, 5}, next[B] = {0};
#pragma omp parallel num_threads(4)
#pragma omp single
  for (int step = 0; step < 3; step++) {
    for (int b = 1; b < B - 1; b++) {
#pragma omp task depend(in : cell[b]) depend(out : next[b]) shared(cell, next)
      {
        usleep(100);
        next[b] = cell[b - 1] + cell[b] + cell[b + 1];
//                ^^^^^^^^^^^ missing-task-dependence cell read
//                                        ^^^^^^^^^^^ or: missing-task-dependence cell read
      }
    }
    for (int b = 1; b < B - 1; b++) {
#pragma omp task depend(in : next[b]) depend(out : cell[b]) shared(cell, next)
      cell[b] = next[b] % 100;
//    ^^^^^^^ other: missing-task-dependence cell write
    }
  }
  printf("%d\n", cell[2] >= 0);
  return 0;
}
