// pcwm-label: no-race
#include <stdio.h>
#define N 101

int main(void)
{
  int a[N];
  for (int i = 0; i < N; i++)
    a[i] = i;
#pragma omp parallel for
  for (int i = 0; i < N / 2; i++) {
    int keep = a[i];
    a[i] = a[N - 1 - i];
    a[N - 1 - i] = keep;
  }
  printf("%d %d\n", a[0], a[N - 1]);
  return 0;
}
