// pcwm-label: race
#include <stdio.h>
#define N 101

int main(void)
{
  int a[N];
  for (int i = 0; i < N; i++)
    a[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    a[i] = a[N - 1 - i];
//  ^^^^ loop-carried-dependence a write
//         ^^^^^^^^^^^^ other: loop-carried-dependence a read
  printf("%d %d\n", a[0], a[N - 1]);
  return 0;
}
