// pcwm-label: no-race
#include <stdio.h>
#define N 120

int main(void)
{
  int order[N], out[N];
  for (int i = 0; i < N; i++)
    order[i] = N - 1 - i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    out[order[i]] = i;
  printf("%d\n", out[0]);
  return 0;
}
