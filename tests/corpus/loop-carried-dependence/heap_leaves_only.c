// pcwm-label: no-race
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
