// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define BLK 50

int main(void)
{
  int nb = 10, n = nb * BLK;
  float *a = malloc(n * sizeof *a), *b = malloc(n * sizeof *b);
#pragma omp parallel
#pragma omp master
  for (int k = 0; k < nb; k++) {
#pragma omp task depend(out : a[k * BLK : BLK])
    {
      usleep(100);
      for (int i = k * BLK; i < (k + 1) * BLK; i++)
        a[i] = i;
//      ^^^^ missing-task-dependence or data-race a write
    }
#pragma omp task depend(in : b[k * BLK : BLK])
    for (int i = k * BLK; i < (k + 1) * BLK; i++)
      b[i] = 2 * a[i];
//               ^^^^ other: missing-task-dependence or data-race a read
  }
  printf("%g\n", b[n - 1]);
  free(a);
  free(b);
  return 0;
}
