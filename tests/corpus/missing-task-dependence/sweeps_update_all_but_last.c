// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int cell[8] = {1, 2, 3, 4, 5, 6, 7, 8}, next[8] = {0};
#pragma omp parallel
#pragma omp single
  for (int step = 0; step < 3; step++) {
    for (int b = 1; b < 7; b++) {
#pragma omp task depend(in : cell[b])
      {
        usleep(100);
        next[b] = cell[b];
//      ^^^^^^^ missing-task-dependence next write/write
      }
    }
    for (int b = 1; b < 6; b++) {
#pragma omp task depend(out : cell[b])
      cell[b] = step + b;
    }
  }
  printf("%d\n", next[6]);
  return 0;
}
