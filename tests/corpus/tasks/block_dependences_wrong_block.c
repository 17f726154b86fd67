// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define B 8
#define W 10

int main(void)
{
  static int block[B][W];
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int b = 0; b < B; b++) {
#pragma omp task depend(out : block[b]) firstprivate(b)
      {
        usleep(300);
        for (int k = 0; k < W; k++)
          block[b][k] = b + k;
//        ^^^^^^^^^^^ or: missing-task-dependence block write
      }
    }
    for (int b = 1; b < B; b++) {
#pragma omp task depend(inout : block[b]) firstprivate(b)
      {
        usleep(300);
        for (int k = 0; k < W; k++)
          block[b][k] += block[b - 1][k];
//        ^^^^^^^^^^^ other: missing-task-dependence block write
//                       ^^^^^^^^^^^^^^^ missing-task-dependence block read
      }
    }
  }
  printf("%d\n", block[B - 1][W - 1]);
  return 0;
}
