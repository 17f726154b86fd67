// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  long heat = 0;
#pragma omp parallel num_threads(8)
  {
    for (int k = 0; k < 20; k++) {
      if (k % 2) {
#pragma omp critical
        heat += 2;
//      ^^^^ mixed-atomic or mismatched-lock heat write/read
      } else {
#pragma omp atomic
        heat += 1;
//      ^^^^ mixed-atomic or mismatched-lock heat write/read
      }
    }
  }
  printf("%ld\n", heat);
  return 0;
}
