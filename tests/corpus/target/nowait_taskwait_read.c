// pcwm-label: no-race
#include <stdio.h>
#define N 64

int main(void)
{
  int v[N] = {0}, first;
#pragma omp target map(tofrom : v) nowait
  for (int i = 0; i < N; i++)
    v[i] = i + 1;
#pragma omp taskwait
  first = v[0];
  printf("%d\n", first);
  return 0;
}
