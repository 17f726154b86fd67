// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int sum = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 1; k <= 6; k++) {
#pragma omp task depend(mutexinoutset : sum) shared(sum) firstprivate(k)
      sum += k;
    }
#pragma omp taskwait
    printf("%d\n", sum);
  }
  return 0;
}
