// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int count, errors;
#pragma omp threadprivate(count)

int main(void)
{
  int total = 0;
#pragma omp parallel reduction(+ : total)
  {
    count = 0;
#pragma omp for
    for (int i = 0; i < 100; i++) {
      count++;
      if (i % 10 == 0)
        errors++;
//      ^^^^^^ unprotected-shared-update or missing-reduction or threadprivate-misuse errors write/read
    }
    total += count;
  }
  printf("%d %d\n", total, errors);
  return 0;
}
