// pcwm-label: race
// pcwm-unconfirmed: without a device the target task runs at once
#include <stdio.h>
#define N 64

int main(void)
{
  int v[N] = {0}, first;
#pragma omp target map(tofrom : v) nowait
  for (int i = 0; i < N; i++)
    v[i] = i + 1;
//  ^^^^ target-conflict or missing-taskwait v write
  first = v[0];
//        ^^^^ other: target-conflict or missing-taskwait v read
#pragma omp taskwait
  printf("%d\n", first >= 0);
  return 0;
}
