// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 256

int main(void)
{
  int s[N];

#pragma omp parallel for
  for (int i = 0; i < N; i++)
    s[i] = i % 6;

#pragma parallel for
  for (int i = 1; i < N; i++)
    s[i] += s[i - 1];

  printf("%d\n", s[N - 1]);
  return 0;
}
