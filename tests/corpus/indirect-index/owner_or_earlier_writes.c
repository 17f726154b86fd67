// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define CELLS 120
#define N 60

int main(void)
{
  int owner[CELLS], first[N], value[CELLS] = {0};
  for (int c = 0; c < CELLS; c++)
    owner[c] = (c * 7) % N;
  for (int i = 0; i < N; i++)
    first[i] = (i * 3) % 40;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    for (int c = first[i]; c < first[i] + 80; c++)
      if (owner[c] <= i)
        value[c] = i + c;
//      ^^^^^^^^ data-race or loop-carried-dependence or indirect-index value write/write
  printf("%d\n", value[7]);
  return 0;
}
