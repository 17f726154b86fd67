// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int data = 0, ready = 0, got = 0;
#pragma omp parallel num_threads(2)
  {
#pragma omp sections
    {
#pragma omp section
      {
        data = 5;
#pragma omp atomic write seq_cst
        ready = 1;
      }
#pragma omp section
      {
        int seen = 0;
        for (int k = 0; k < 3000 && !seen; k++) {
#pragma omp atomic read seq_cst
          seen = ready;
        }
        if (seen)
          got = data;
      }
    }
  }
  printf("%d\n", got == 0 || got == 5);
  return 0;
}
