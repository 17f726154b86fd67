// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define CAP 1024

int main(void)
{
  int stack[CAP];
  int top = 0;
#pragma omp parallel for
  for (int i = 0; i < CAP; i++) {
    if (i % 3 == 0)
      continue;
    int at;
#pragma omp atomic capture
    at = top++;
    stack[at] = i;
  }
  printf("%d %d\n", top, stack[0] % 3);
  return 0;
}
