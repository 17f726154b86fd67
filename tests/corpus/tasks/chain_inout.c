// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double rate = 1.5;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 0; k < 10; k++) {
#pragma omp task depend(inout : rate) shared(rate) firstprivate(k)
      rate = rate * 0.5 + k;
    }
  }
  printf("%f\n", rate);
  return 0;
}
