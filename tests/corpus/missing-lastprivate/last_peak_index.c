// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 500

int main(void)
{
  static double signal[N];
  int peak = -1;
  for (int i = 0; i < N; i++)
    signal[i] = (i * 37) % 100;
#pragma omp parallel for
  for (int i = 1; i < N - 1; i++)
    if (signal[i] > signal[i - 1] && signal[i] > signal[i + 1])
      peak = i;
//    ^^^^ missing-lastprivate or unprotected-shared-update or data-race or missing-reduction peak write/write
  printf("%d\n", peak);
  return 0;
}
