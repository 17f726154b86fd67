// pcwm-label: race
// pcwm-unconfirmed: the host fallback runs the region before the encountering thread goes on
#include <stdio.h>
#define N 256

int main(void)
{
  float u[N];
  for (int i = 0; i < N; i++)
    u[i] = 1.0f;
#pragma omp target map(tofrom : u) nowait
  for (int i = 0; i < N; i++)
    u[i] *= 3.0f;
//  ^^^^ target-conflict or missing-taskwait u write
  float s = 0;
  for (int i = 0; i < N; i++)
    s += u[i];
//       ^^^^ other: target-conflict or missing-taskwait u read
  printf("%g\n", s);
  return 0;
}
