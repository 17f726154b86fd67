// pcwm-label: race
// pcwm-unconfirmed: clang 19 does not compile the scope construct
#include <stdio.h>

int main(void)
{
  int n = 0, seen[64] = {0};
#pragma omp parallel num_threads(8)
  {
#pragma omp scope nowait reduction(+ : n)
//                                     ^ missing-barrier or data-race n write
    n += 1;
#pragma omp for schedule(static, 1)
    for (int i = 0; i < 64; i++)
      seen[i] = n;
//              ^ other: missing-barrier or data-race n read
  }
  printf("%d\n", seen[0] >= 0);
  return 0;
}
