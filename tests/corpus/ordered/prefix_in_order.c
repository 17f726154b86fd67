// pcwm-label: no-race
#include <stdio.h>
#define N 60

int main(void)
{
  int p[N];
  p[0] = 1;
#pragma omp parallel for ordered
  for (int i = 1; i < N; i++) {
#pragma omp ordered
    p[i] = p[i - 1] + i;
  }
  printf("%d\n", p[N - 1]);
  return 0;
}
