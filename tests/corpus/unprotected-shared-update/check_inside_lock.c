// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 300

int main(void)
{
  int v[N], peak = 0;
  for (int i = 0; i < N; i++)
    v[i] = (i * 211) % 307;
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    if (v[i] > 5) {
#pragma omp critical
      {
        if (v[i] > peak)
          peak = v[i];
      }
    }
  }
  printf("%d\n", peak);
  return 0;
}
