// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[200], hit = -1;
  for (int i = 0; i < 200; i++)
    v[i] = (i * 3) % 50;
#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < 200; i++) {
      if (v[i] == 21) {
        hit = i;
//      ^^^ unprotected-shared-update or missing-lastprivate or missing-private or data-race hit write/write
#pragma omp cancel for
      }
#pragma omp cancellation point for
    }
  }
  printf("%d\n", hit >= 0);
  return 0;
}
