// pcwm-label: no-race
#include <stdio.h>
#define N 80

int main(void)
{
  int ring[N], sum[N];
  for (int i = 0; i < N; i++)
    ring[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    sum[i] = ring[i] + ring[(i + 1) % N];
  printf("%d\n", sum[N - 1]);
  return 0;
}
