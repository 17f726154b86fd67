// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int latest = 0;
  int copy[300];

#pragma omp parallel for
  for (int i = 0; i < 300; i++) {
    int v;
#pragma omp atomic read
    v = latest;
    copy[i] = v;
#pragma omp atomic write
    latest = i;
  }
  printf("%d\n", copy[0] >= 0 && latest >= 0);
  return 0;
}
