// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 127

int main(void)
{
  int tree[N];
  for (int i = 0; i < N; i++)
    tree[i] = i;
#pragma omp parallel for schedule(static, 4)
  for (int i = 63; i < N; i++)
    tree[i] = tree[(i - 1) / 2] + 1;
  printf("%d\n", tree[N - 1]);
  return 0;
}
