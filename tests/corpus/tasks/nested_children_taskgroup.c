// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int leaf[6] = {0}, sum = 0;
#pragma omp parallel num_threads(4) shared(leaf, sum)
#pragma omp single
  {
#pragma omp taskgroup
    {
      for (int k = 0; k < 3; k++) {
#pragma omp task firstprivate(k) shared(leaf)
        {
#pragma omp task firstprivate(k) shared(leaf)
          {
            usleep(500);
            leaf[2 * k] = k;
          }
          leaf[2 * k + 1] = -k;
        }
      }
    }
    for (int k = 0; k < 6; k++)
      sum += leaf[k];
  }
  printf("%d\n", sum);
  return 0;
}
