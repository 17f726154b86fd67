// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

static double buf[2][N];

int main(void)
{
  int cur = 0;
  for (int i = 0; i < N; i++)
    buf[0][i] = i % 5;
#pragma omp parallel shared(cur)
  {
    for (int step = 0; step < 4; step++) {
#pragma omp for
      for (int i = 1; i < N - 1; i++)
        buf[1 - cur][i] = 0.5 * (buf[cur][i - 1] + buf[cur][i + 1]);
#pragma omp single
      cur = 1 - cur;
    }
  }
  printf("%f\n", buf[cur][3]);
  return 0;
}
