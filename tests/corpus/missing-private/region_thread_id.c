// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  int tid, nth;
  int seen[128] = {0};
#pragma omp parallel
  {
    tid = omp_get_thread_num();
//  ^^^ missing-private tid write/write
    nth = omp_get_num_threads();
//  ^^^ missing-private nth write/write
    if (tid < 128 && nth <= 128)
//      ^^^ other: missing-private tid read
//                   ^^^ other: missing-private nth read
      seen[omp_get_thread_num()] = 1;
  }
  int n = 0;
  for (int i = 0; i < 128; i++)
    n += seen[i];
  printf("%d\n", n > 0);
  return 0;
}
