// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 75

int main(void)
{
  short tape[N], *head = tape;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    *head++ = (short)1;
//   ^^^^ missing-private or loop-carried-dependence or unprotected-shared-update head write/read
  printf("%ld\n", (long)(head - tape));
  return 0;
}
