// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int v[100], last = 0;
  for (int i = 0; i < 100; i++)
    v[i] = i * 3;
#pragma omp parallel for
  for (int i = 0; i < 100; i++) {
    if (i == 99)
      last = v[i] / 2;
    v[i] = v[i] + 1;
  }
  printf("%d\n", last);
  return 0;
}
