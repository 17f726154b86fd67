// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp taskwait
  float s = 0;
  for (int i = 0; i < N; i++)
    s += u[i];
  printf("%g\n", s);
  return 0;
}
