// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int level = 0, seen[8] = {0};
#pragma omp parallel num_threads(4)
  {
#pragma omp masked
    level = 3;
//  ^^^^^ mixed-atomic or missing-barrier level write
#pragma omp for
    for (int i = 0; i < 8; i++) {
      int l;
#pragma omp atomic read
      l = level;
//        ^^^^^ other: mixed-atomic or missing-barrier level read
      seen[i] = l;
    }
  }
  printf("%d\n", seen[0] >= 0);
  return 0;
}
