// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 500

int main(void)
{
  static double signal[N];
  int peak = -1;
  for (int i = 0; i < N; i++)
    signal[i] = (i * 37) % 100;
#pragma omp parallel for lastprivate(conditional : peak)
  for (int i = 1; i < N - 1; i++)
    if (signal[i] > signal[i - 1] && signal[i] > signal[i + 1])
      peak = i;
  printf("%d\n", peak);
  return 0;
}
