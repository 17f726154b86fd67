// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 320

int main(void)
{
  static int v[N];
  int i;
#pragma omp parallel num_threads(4)
  {
    int chunk = N / omp_get_num_threads();
    int base = chunk * omp_get_thread_num();
    for (i = 0; i < chunk; i++)
//       ^ shared-loop-index or missing-private i write/write
//              ^ other: shared-loop-index or missing-private i read
//                         ^ or: shared-loop-index or missing-private i write/read
      v[base + i % chunk] = base;
//             ^ other: shared-loop-index or missing-private i read
  }
  printf("%d\n", v[100]);
  return 0;
}
