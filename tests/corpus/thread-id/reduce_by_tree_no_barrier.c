// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define T 8

int main(void)
{
  long part[T];
#pragma omp parallel num_threads(T)
  {
    int me = omp_get_thread_num();
    part[me] = me + 1;
//  ^^^^^^^^ or: missing-barrier or loop-carried-dependence part write
    for (int half = T / 2; half > 0; half /= 2) {
      if (me < half)
        part[me] += part[me + half];
//      ^^^^^^^^ other: missing-barrier or loop-carried-dependence part write
//                  ^^^^^^^^^^^^^^^ missing-barrier or loop-carried-dependence part read
    }
  }
  printf("%d\n", part[0] > 0);
  return 0;
}
