// pcwm-label: no-race
#include <stdio.h>
#define N 90

int main(void)
{
  int packed[3 * N];
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    int at = 3 * i;
    packed[at] = i;
  }
  printf("%d\n", packed[0]);
  return 0;
}
