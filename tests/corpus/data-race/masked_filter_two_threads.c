// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static int plan[64];

int main(void)
{
  long sum = 0;
#pragma omp parallel num_threads(3)
  {
#pragma omp masked filter(0)
    for (int i = 0; i < 64; i++)
      plan[i] = i + 1;
//    ^^^^^^^ missing-barrier or data-race plan write
#pragma omp masked filter(omp_get_num_threads() - 1)
    for (int i = 0; i < 64; i++)
      sum += plan[i];
//           ^^^^^^^ other: missing-barrier or data-race plan read
  }
  printf("%d\n", sum >= 0);
  return 0;
}
