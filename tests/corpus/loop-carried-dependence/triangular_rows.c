// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 32

static int pascal_like[N][N];

int main(void)
{
#pragma omp parallel for schedule(dynamic, 2)
  for (int i = 0; i < N; i++)
    for (int j = 0; j <= i; j++)
      pascal_like[i][j] = i * (i + 1) / 2 + j;
  printf("%d\n", pascal_like[N - 1][N - 1]);
  return 0;
}
