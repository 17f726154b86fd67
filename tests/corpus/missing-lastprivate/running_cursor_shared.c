// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int x[260], best = 7, i;

  for (i = 0; i < 260; i++)
    x[i] = (i * 19) % 37;

#pragma omp parallel for
  for (i = 0; i < 260; i++) {
    if (x[i] > 30)
      best = x[i] - 30;
//    ^^^^ missing-lastprivate or missing-firstprivate or missing-private or unprotected-shared-update or missing-reduction or data-race best write/write
    x[i] = x[i] * 2 - best;
//                    ^^^^ other: missing-lastprivate or missing-firstprivate or missing-private or unprotected-shared-update or missing-reduction or data-race best read
  }
  printf("%d %d\n", best >= 0, x[0] != 99);
  return 0;
}
