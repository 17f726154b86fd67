// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp atomic
    top++;
//  ^^^ other: mixed-atomic or data-race or unprotected-shared-update top write
    at = top - 1;
//       ^^^ mixed-atomic or data-race or unprotected-shared-update top read
    stack[at] = i;
//  ^^^^^^^^^ maybe: data-race or mixed-atomic or unprotected-shared-update or indirect-index or loop-carried-dependence stack write/write
  }
  printf("%d %d\n", top, stack[0] % 3);
  return 0;
}
