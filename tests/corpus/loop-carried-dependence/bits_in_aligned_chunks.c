// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 8192

int main(void)
{
  static unsigned long word[N / 64];
  static int wanted[N];
  for (int i = 0; i < N; i++)
    wanted[i] = i % 3 == 0;
#pragma omp parallel for schedule(dynamic, 128)
  for (int i = 0; i < N; i++)
    if (wanted[i])
      word[i / 64] |= 1ul << (i % 64);
  printf("%lx\n", word[3]);
  return 0;
}
