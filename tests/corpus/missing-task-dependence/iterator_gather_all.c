// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

enum { K = 12 };

int main(void)
{
  double x[K], sum = 0.0;
#pragma omp parallel shared(x, sum)
#pragma omp single
  {
    for (int k = 0; k < K; k++) {
#pragma omp task depend(out : x[k])
      {
        usleep(300 * (k + 1));
        x[k] = 0.5 * k;
      }
    }
#pragma omp task depend(iterator(i = 0 : K), in : x[i])
    for (int k = 0; k < K; k++)
      sum += x[k];
  }
  printf("%g\n", sum);
  return 0;
}
