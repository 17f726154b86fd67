// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 75

int main(void)
{
  short tape[N], *head = tape;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    *(head + i) = (short)i;
  printf("%d\n", tape[N - 1]);
  return 0;
}
