// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int sum = 5, v[90];
  for (int i = 0; i < 90; i++)
    v[i] = i;
#pragma omp parallel
  {
    sum = 0;
//  ^^^ missing-barrier or unprotected-shared-update or missing-private sum write/write
#pragma omp for reduction(+ : sum)
//                            ^^^ maybe: missing-barrier or unprotected-shared-update or missing-private sum write/read
    for (int i = 0; i < 90; i++)
      sum += v[i];
//    ^^^ maybe: missing-barrier or unprotected-shared-update or missing-private sum write/read
  }
  printf("%d\n", sum);
  return 0;
}
