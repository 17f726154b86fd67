// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 300

int main(void)
{
  double signal[N], smooth[N];
  double window[3] = {0.25, 0.5, 0.25};
  for (int i = 0; i < N; i++)
    signal[i] = i % 9;
#pragma omp parallel for schedule(static) firstprivate(window)
  for (int i = 1; i < N - 1; i++) {
    window[1] = signal[i] > 4 ? 0.6 : 0.4;
    smooth[i] = window[0] * signal[i - 1] + window[1] * signal[i] + window[2] * signal[i + 1];
  }
  printf("%g\n", smooth[17]);
  return 0;
}
